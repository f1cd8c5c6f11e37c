package io.foretest.feature;

/**
 * Long tests reach more code than short ones of the same suite, on any machine: 0 for the shortest.
 */
final class DurationRankFeature extends SituationFeature {
  DurationRankFeature() {
    super("duration_rank");
  }

  @Override
  double value(Situation situation) {
    return situation.past().map(past -> situation.suite().durationRank(past)).orElse(Double.NaN);
  }
}
