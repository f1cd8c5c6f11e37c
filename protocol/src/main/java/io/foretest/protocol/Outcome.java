package io.foretest.protocol;

/** How one attempt of a test, or of a class container, ended. */
public enum Outcome {
  /** Ran to its end without a throwable. */
  PASSED,
  /** Ended with a throwable that is no failed assumption. */
  FAILED,
  /** Gave up on a failed assumption. */
  ABORTED,
  /** Did not start: disabled or a condition said no. */
  SKIPPED,
  /** Started, and its JVM ended before it did. */
  UNFINISHED
}
