package io.foretest.feature;

/** Time in days. */
final class Days {
  private static final double MILLIS = 24 * 3600 * 1000.0;

  private Days() {}

  /** Days from one moment to a later one; 0 where clocks disagree about which is later. */
  static double between(long fromMillis, long toMillis) {
    return Math.max(0, toMillis - fromMillis) / MILLIS;
  }
}
