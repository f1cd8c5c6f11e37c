package io.foretest.feature;

/** Many new tests at once are a new part of the product. */
final class NewShareFeature extends SituationFeature {
  NewShareFeature() {
    super("new_share");
  }

  @Override
  double value(Situation situation) {
    return situation.suite().newShare();
  }
}
