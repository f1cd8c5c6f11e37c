package io.foretest.feature;

/** How many times longer than the usual test of the suite, as a logarithm. */
final class DurationToMedianFeature extends SituationFeature {
  DurationToMedianFeature() {
    super("duration_to_median");
  }

  @Override
  double value(Situation situation) {
    return situation
        .past()
        .map(past -> situation.suite().durationToMedian(past))
        .orElse(Double.NaN);
  }
}
