package io.foretest.feature;

/** Whether the project goes through a bad time: half-life of 10 builds. */
final class FailingBuildRateFeature extends SituationFeature {
  FailingBuildRateFeature() {
    super("failing_build_rate");
  }

  @Override
  double value(Situation situation) {
    return situation.history().builds() == 0
        ? Double.NaN
        : situation.history().failingBuildRate10();
  }
}
