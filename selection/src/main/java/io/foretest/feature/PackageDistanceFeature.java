package io.foretest.feature;

/**
 * Packages group what works together: steps through their tree from the test to the nearest changed
 * file.
 */
final class PackageDistanceFeature extends SituationFeature {
  PackageDistanceFeature() {
    super("package_distance");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().packageSteps();
  }
}
