package org.example.toolbox.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the entries that were used last. */
public final class LruCache<K, V> {
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final int capacity;
  private long hits;
  private long misses;

  public LruCache(int capacity) {
    this.capacity = capacity;
  }

  public V get(K key, Function<? super K, ? extends V> load) {
    V value = entries.get(key);
    if (value != null) {
      hits++;
      return value;
    }
    misses++;
    value = load.apply(key);
    entries.put(key, value);
    if (entries.size() > capacity) {
      entries.remove(entries.keySet().iterator().next());
    }
    return value;
  }

  public boolean holds(K key) {
    return entries.containsKey(key);
  }

  public double hitRate() {
    return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
  }
}
