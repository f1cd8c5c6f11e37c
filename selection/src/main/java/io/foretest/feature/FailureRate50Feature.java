package io.foretest.feature;

import io.foretest.history.TestPast;

/** Which tests are fragile in the long run: half-life of 50 runs. */
final class FailureRate50Feature extends PastFeature {
  FailureRate50Feature() {
    super("failure_rate_50");
  }

  @Override
  double of(TestPast past) {
    return past.failureRate50();
  }
}
