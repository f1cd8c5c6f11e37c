package io.foretest.feature;

/**
 * Fewest dependency steps from a changed class to the test: near faults are found, far ones are
 * diluted. Missing where no changed class reaches it.
 */
final class DependencyDistanceFeature extends SituationFeature {
  DependencyDistanceFeature() {
    super("dependency_distance");
  }

  @Override
  double value(Situation situation) {
    return situation.candidate().distance() < 0 ? Double.NaN : situation.candidate().distance();
  }
}
