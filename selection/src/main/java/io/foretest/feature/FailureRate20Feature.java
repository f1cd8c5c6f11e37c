package io.foretest.feature;

import io.foretest.history.TestPast;

/** Between what failed lately and what failed at all: half-life of 20 runs. */
final class FailureRate20Feature extends PastFeature {
  FailureRate20Feature() {
    super("failure_rate_20");
  }

  @Override
  double of(TestPast past) {
    return past.failureRate20();
  }
}
