package io.foretest.feature;

/**
 * Tests that failed together before fail together again: the largest share of the failures of a
 * test that fails now in which this one failed, too.
 */
final class CoFailureNowFeature extends SituationFeature {
  CoFailureNowFeature() {
    super("cofailure_now");
  }

  @Override
  double value(Situation situation) {
    return situation.suite().failsWith(situation.candidate().key());
  }
}
