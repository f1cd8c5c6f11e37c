package io.foretest.feature;

import io.foretest.history.TestPast;

/** Long tests cover more code, so that more changes reach them. */
final class AvgDurationFeature extends PastFeature {
  AvgDurationFeature() {
    super("avg_duration");
  }

  @Override
  double of(TestPast past) {
    return past.meanSeconds();
  }
}
