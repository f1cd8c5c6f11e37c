package io.foretest.history;

/**
 * Tells a failure of the infrastructure from one of the code: a broken machine, network or build
 * fails most of a suite at once, which a change hardly ever does.
 */
public final class Outage {
  /** Below it, a share of failures says nothing about the environment. */
  private static final int LEAST_TESTS = 10;

  private static final double SHARE = 0.5;

  private Outage() {}

  /**
   * Whether more than half of at least ten test classes failed.
   *
   * @param ran test classes that ran
   * @param failed those of them that failed for good
   */
  public static boolean suspected(int ran, int failed) {
    return ran >= LEAST_TESTS && failed > SHARE * ran;
  }
}
