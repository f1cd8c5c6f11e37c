package io.foretest.protocol;

import org.jspecify.annotations.Nullable;

/** Kinds of a plan's lines, and the rules for numbers that reader and writer share. */
final class PlanLines {
  static final String BUILD = "build";
  static final String MODE = "mode";
  static final String FALLBACK = "fallback";
  static final String BUDGET = "budget";
  static final String RUN = "run";
  static final String SKIP = "skip";
  static final String END = "end";

  /** Bytes of one line; names are never cut in a plan. */
  static final int LINE_LIMIT = 1 << 20;

  /** Decisions of one plan. */
  static final int TEST_LIMIT = 1_000_000;

  private PlanLines() {}

  /** What is wrong with a decision; null where nothing is. */
  static @Nullable String defect(PlannedTest test) {
    if (test.rank() < 1) {
      return "the rank " + test.rank() + " is below 1";
    }
    double p = test.probability();
    if (p < 0 || p > 1) {
      return "the probability " + p + " is not between 0 and 1";
    }
    double seconds = test.expectedSeconds();
    if (seconds < 0 || Double.isInfinite(seconds)) {
      return "the expected duration " + seconds + " is no duration";
    }
    return null;
  }
}
