package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RingBufferTest {
  @Test
  void keepsTheLastItemsOldestFirst() {
    RingBuffer<Integer> buffer = new RingBuffer<>(3);
    buffer.add(1);
    assertEquals(List.of(1), buffer.toList());
    for (int i = 2; i <= 7; i++) {
      buffer.add(i);
    }
    assertEquals(List.of(5, 6, 7), buffer.toList());
    assertEquals(3, buffer.size());
  }
}
