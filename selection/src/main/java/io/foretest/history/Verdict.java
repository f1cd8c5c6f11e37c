package io.foretest.history;

/** What a whole build says of a test class, all attempts and methods folded. */
public enum Verdict {
  PASSED,
  /** A method failed in every attempt, a fixture failed, or its JVM died in it. */
  FAILED,
  /**
   * A method failed in one attempt and passed in another on the same code, none failed for good.
   */
  FLAKY,
  /** Nothing of it ran. */
  SKIPPED
}
