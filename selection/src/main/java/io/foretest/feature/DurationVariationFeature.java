package io.foretest.feature;

import io.foretest.history.TestPast;

/** Standard deviation over mean: uneven tests depend on their surroundings. */
final class DurationVariationFeature extends PastFeature {
  DurationVariationFeature() {
    super("duration_variation");
  }

  @Override
  double of(TestPast past) {
    return past.meanSeconds() > 0
        ? Math.sqrt(past.secondsVariance()) / past.meanSeconds()
        : Double.NaN;
  }
}
