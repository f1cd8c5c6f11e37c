package org.example.toolbox.collect;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Forgets entries after a while. */
public final class ExpiringCache<K, V> {
  private record Entry<V>(V value, long deadline) {}

  private final Map<K, Entry<V>> entries = new HashMap<>();
  private final long lifetimeNanos;

  public ExpiringCache(Duration lifetime) {
    this.lifetimeNanos = lifetime.toNanos();
  }

  public void put(K key, V value) {
    entries.put(key, new Entry<>(value, System.nanoTime() + lifetimeNanos));
  }

  public Optional<V> get(K key) {
    Entry<V> entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.deadline() - System.nanoTime() <= 0) {
      entries.remove(key);
      return Optional.empty();
    }
    return Optional.of(entry.value());
  }

  public int size() {
    entries.values().removeIf(entry -> entry.deadline() - System.nanoTime() <= 0);
    return entries.size();
  }
}
