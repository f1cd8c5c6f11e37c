package io.foretest.feature;

/**
 * Share of the methods that the test touches which changed: a test of little else feels a change
 * most. Missing without a record.
 */
final class TouchedShareChangedFeature extends SituationFeature {
  TouchedShareChangedFeature() {
    super("touched_share_changed");
  }

  @Override
  double value(Situation situation) {
    return situation.candidate().touches().changedShare();
  }
}
