package io.foretest.feature;

/** A test that never ran fails far more often than others. */
final class IsNewFeature extends SituationFeature {
  IsNewFeature() {
    super("is_new");
  }

  @Override
  double value(Situation situation) {
    return situation.past().isPresent() ? 0 : 1;
  }
}
