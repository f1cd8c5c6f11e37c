package io.foretest.plan;

import io.foretest.history.TestKey;

/**
 * Draws tests by a hash of seed and name: each with the same chance, independent of every score,
 * and the same ones when the build is repeated.
 */
final class AuditSample {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final String seed;
  private final double share;

  AuditSample(String seed, double share) {
    this.seed = seed;
    this.share = share;
  }

  boolean draws(TestKey test) {
    long hash = hash(seed + '\n' + test.module() + '\n' + name(test));
    return (hash >>> 11) * 0x1p-53 < share;
  }

  private static String name(TestKey test) {
    return test.isMethod() ? test.className() + '\n' + test.member() : test.className();
  }

  /** FNV-1a over the characters, finished with the mixer of MurmurHash3. */
  private static long hash(String text) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
