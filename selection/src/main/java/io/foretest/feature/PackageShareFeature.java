package io.foretest.feature;

/**
 * Share of the project's test classes that lie in the test's package: where most of the tests are,
 * most of the faults are found.
 */
final class PackageShareFeature extends SituationFeature {
  PackageShareFeature() {
    super("package_share");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().packageShare();
  }
}
