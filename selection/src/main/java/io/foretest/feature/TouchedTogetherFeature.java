package io.foretest.feature;

/**
 * Whoever changes a file changes its test as well: share of a changed file's recorded changes with
 * which the test's own source changed, for the most telling file.
 */
final class TouchedTogetherFeature extends SituationFeature {
  TouchedTogetherFeature() {
    super("touched_together");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().touchedTogether();
  }
}
