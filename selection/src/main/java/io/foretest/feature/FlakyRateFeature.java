package io.foretest.feature;

import io.foretest.history.TestPast;

/** Flaky tests lean on time, threads and networks, and fail whenever those are touched. */
final class FlakyRateFeature extends PastFeature {
  FlakyRateFeature() {
    super("flaky_rate");
  }

  @Override
  double of(TestPast past) {
    return past.flakyRate50();
  }
}
