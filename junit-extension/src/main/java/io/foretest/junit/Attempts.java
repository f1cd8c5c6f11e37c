package io.foretest.junit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the runs of each unique id. Holds a 64-bit hash of the id instead of the id: a JVM may run
 * hundreds of thousands of tests, and their memory is the user's.
 */
final class Attempts {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<Long, Integer> counts = new ConcurrentHashMap<>();

  /** 1 for the first run of the id, 2 for the second, and so on. */
  int next(String uniqueId) {
    return counts.merge(hash(uniqueId), 1, Integer::sum);
  }

  /** FNV-1a over the characters; see draft-eastlake-fnv. */
  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
