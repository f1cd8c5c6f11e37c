package io.foretest.feature;

/**
 * Three failing tests are half of a small suite and nothing in a large one: the tests that fail at
 * the moment, beside the size of the suite.
 */
final class FailingNowShareFeature extends SituationFeature {
  FailingNowShareFeature() {
    super("failing_now_share");
  }

  @Override
  double value(Situation situation) {
    return situation.history().builds() == 0
        ? Double.NaN
        : (double) situation.history().failingNow() / situation.suite().tests();
  }
}
