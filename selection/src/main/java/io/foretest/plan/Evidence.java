package io.foretest.plan;

import io.foretest.feature.Candidate;

/** What is proven about a test and the change, apart from any guess. */
@FunctionalInterface
public interface Evidence {
  /** What the record of a test says. */
  enum Finding {
    /** It ran code that changed. */
    TOUCHES,
    /** All that it ran is recorded, and nothing of it changed. */
    UNTOUCHED,
    /** There is no record to decide by. */
    UNKNOWN
  }

  /** The finding for one test. */
  Finding of(Candidate candidate);

  /** Nothing is recorded of any test. */
  static Evidence none() {
    return candidate -> Finding.UNKNOWN;
  }
}
