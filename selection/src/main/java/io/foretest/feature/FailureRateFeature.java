package io.foretest.feature;

import io.foretest.history.TestPast;

/** Share of all runs that failed, started as if one run had failed by a hundredth. */
final class FailureRateFeature extends PastFeature {
  FailureRateFeature() {
    super("failure_rate");
  }

  @Override
  double of(TestPast past) {
    return (past.failures() + 0.01) / (past.runs() + 1.0);
  }
}
