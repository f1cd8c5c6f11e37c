package io.foretest.feature;

/**
 * Tests far longer than the usual one of the suite go through whole systems, which more can break:
 * how many times longer, as a logarithm.
 */
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
