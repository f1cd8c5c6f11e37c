package io.foretest.feature;

import io.foretest.history.TestPast;

/** Between what fails now and what failed lately: half-life of 5 runs. */
final class FailureRate5Feature extends PastFeature {
  FailureRate5Feature() {
    super("failure_rate_5");
  }

  @Override
  double of(TestPast past) {
    return past.failureRate5();
  }
}
