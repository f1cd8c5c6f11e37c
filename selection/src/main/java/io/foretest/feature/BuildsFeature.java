package io.foretest.feature;

/** How much is known of the project as a whole. */
final class BuildsFeature extends SituationFeature {
  BuildsFeature() {
    super("builds");
  }

  @Override
  double value(Situation situation) {
    return situation.history().builds();
  }
}
