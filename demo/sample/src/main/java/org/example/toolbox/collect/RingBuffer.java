package org.example.toolbox.collect;

import java.util.ArrayList;
import java.util.List;

/** Holds the last elements, the oldest is overwritten. */
public final class RingBuffer<T> {
  private final Object[] items;
  private int start;
  private int size;

  public RingBuffer(int capacity) {
    items = new Object[capacity];
  }

  public void add(T item) {
    items[(start + size) % items.length] = item;
    if (size < items.length) {
      size++;
    } else {
      start = (start + 1) % items.length;
    }
  }

  public int size() {
    return size;
  }

  /** Oldest first. */
  @SuppressWarnings("unchecked")
  public List<T> toList() {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add((T) items[(start + i) % items.length]);
    }
    return list;
  }
}
