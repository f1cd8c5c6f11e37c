package io.foretest.feature;

/** Share of the changed files that lie in the test's module: faults rarely travel far. */
final class SameModuleFeature extends SituationFeature {
  SameModuleFeature() {
    super("same_module");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().moduleShare();
  }
}
