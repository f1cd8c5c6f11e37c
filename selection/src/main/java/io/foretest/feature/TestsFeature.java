package io.foretest.feature;

/** In a small suite each test is likelier to be the one that fails. */
final class TestsFeature extends SituationFeature {
  TestsFeature() {
    super("tests");
  }

  @Override
  double value(Situation situation) {
    return situation.suite().tests();
  }
}
