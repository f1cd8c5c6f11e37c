package io.foretest.feature;

/**
 * Changed methods that the test touched when its coverage was recorded: only those can break it.
 * Missing without a record.
 */
final class ChangedMethodsTouchedFeature extends SituationFeature {
  ChangedMethodsTouchedFeature() {
    super("changed_methods_touched");
  }

  @Override
  double value(Situation situation) {
    return situation.candidate().touches().changedMethods();
  }
}
