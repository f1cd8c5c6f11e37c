package io.foretest.feature;

import io.foretest.history.TestPast;

/** Some tests fail in rows, some once: what followed verdicts like the last one. */
final class FailureAfterLastFeature extends PastFeature {
  FailureAfterLastFeature() {
    super("failure_after_last");
  }

  @Override
  double of(TestPast past) {
    return past.failureAfterLast();
  }
}
