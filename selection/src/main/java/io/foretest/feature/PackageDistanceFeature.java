package io.foretest.feature;

/** Steps through the package tree from the test to the nearest changed file. */
final class PackageDistanceFeature extends SituationFeature {
  PackageDistanceFeature() {
    super("package_distance");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().packageSteps();
  }
}
