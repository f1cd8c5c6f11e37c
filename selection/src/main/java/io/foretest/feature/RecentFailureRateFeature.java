package io.foretest.feature;

import io.foretest.history.TestPast;

/** Failures come in bouts: half-life of 10 runs, the best single heuristic on real histories. */
final class RecentFailureRateFeature extends PastFeature {
  RecentFailureRateFeature() {
    super("recent_failure_rate");
  }

  @Override
  double of(TestPast past) {
    return past.failureRate10();
  }
}
