package io.foretest.feature;

/**
 * 1 where the test's name says that it looks at more than one class, as an integration test or the
 * test of an issue does: such a test fails for changes that it is not named after.
 */
final class BroadTestFeature extends SituationFeature {
  BroadTestFeature() {
    super("broad_test");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().broad();
  }
}
