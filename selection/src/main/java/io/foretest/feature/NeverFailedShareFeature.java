package io.foretest.feature;

/** Where hardly a test ever failed, the next failure comes from one that never did. */
final class NeverFailedShareFeature extends SituationFeature {
  NeverFailedShareFeature() {
    super("never_failed_share");
  }

  @Override
  double value(Situation situation) {
    return situation.suite().neverFailedShare();
  }
}
