package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BinaryHeapTest {
  @Test
  void handsOutTheSmallestFirst() {
    BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
    for (int item : new int[] {5, 1, 4, 1, 3}) {
      heap.add(item);
    }
    int[] order = new int[5];
    for (int i = 0; i < 5; i++) {
      order[i] = heap.poll();
    }
    assertEquals("[1, 1, 3, 4, 5]", java.util.Arrays.toString(order));
    assertTrue(heap.isEmpty());
  }

  @Test
  void anEmptyHeapHasNothing() {
    BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
    assertThrows(NoSuchElementException.class, heap::poll);
  }

  @Test
  void sortsManyItems() {
    Random random = new Random(1);
    BinaryHeap<Integer> heap = new BinaryHeap<>(Comparator.naturalOrder());
    for (int i = 0; i < 40_000; i++) {
      heap.add(random.nextInt());
    }
    int last = Integer.MIN_VALUE;
    while (!heap.isEmpty()) {
      int next = heap.poll();
      assertTrue(last <= next);
      last = next;
    }
  }
}
