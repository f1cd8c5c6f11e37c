package org.example.toolbox.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LruCacheTest {
  private final LruCache<String, Integer> cache = new LruCache<>(2);

  @Test
  void dropsWhatWasUsedLongestAgo() {
    cache.get("a", String::length);
    cache.get("b", String::length);
    cache.get("a", String::length);
    cache.get("c", String::length);
    assertTrue(cache.holds("a"));
    assertFalse(cache.holds("b"));
    assertTrue(cache.holds("c"));
  }

  @Test
  void loadsOnce() {
    assertEquals(1, cache.get("x", String::length));
    assertEquals(1, cache.get("x", key -> 99));
    assertEquals(0.5, cache.hitRate());
  }

  @Test
  void aNewCacheHasNoHits() {
    assertEquals(0, cache.hitRate());
  }
}
