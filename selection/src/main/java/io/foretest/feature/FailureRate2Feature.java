package io.foretest.feature;

import io.foretest.history.TestPast;

/** What fails right now: half-life of 2 runs. */
final class FailureRate2Feature extends PastFeature {
  FailureRate2Feature() {
    super("failure_rate_2");
  }

  @Override
  double of(TestPast past) {
    return past.failureRate2();
  }
}
