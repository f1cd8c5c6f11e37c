package io.foretest.feature;

/** How many tests fail at the moment: a broken build stays broken until somebody repairs it. */
final class FailingNowFeature extends SituationFeature {
  FailingNowFeature() {
    super("failing_now");
  }

  @Override
  double value(Situation situation) {
    return situation.history().builds() == 0 ? Double.NaN : situation.history().failingNow();
  }
}
