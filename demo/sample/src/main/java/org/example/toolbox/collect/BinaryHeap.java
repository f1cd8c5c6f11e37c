package org.example.toolbox.collect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;

/** A priority queue that hands out the smallest element first. */
public final class BinaryHeap<T> {
  private final List<T> items = new ArrayList<>();
  private final Comparator<? super T> order;

  public BinaryHeap(Comparator<? super T> order) {
    this.order = order;
  }

  public void add(T item) {
    items.add(item);
    int at = items.size() - 1;
    while (at > 0 && less(at, (at - 1) / 2)) {
      Collections.swap(items, at, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  }

  public T poll() {
    if (items.isEmpty()) {
      throw new NoSuchElementException("the heap is empty");
    }
    Collections.swap(items, 0, items.size() - 1);
    T smallest = items.remove(items.size() - 1);
    sink(0);
    return smallest;
  }

  public int size() {
    return items.size();
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  private void sink(int start) {
    int at = start;
    while (2 * at + 1 < items.size()) {
      int child = 2 * at + 1;
      if (child + 1 < items.size() && less(child + 1, child)) {
        child++;
      }
      if (!less(child, at)) {
        return;
      }
      Collections.swap(items, at, child);
      at = child;
    }
  }

  private boolean less(int i, int j) {
    return order.compare(items.get(i), items.get(j)) < 0;
  }
}
