package io.foretest.feature;

/** Whether the test itself changed: a changed test checks something new. */
final class TestChangedFeature extends SituationFeature {
  TestChangedFeature() {
    super("test_changed");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().testChanged() ? 1 : 0;
  }
}
