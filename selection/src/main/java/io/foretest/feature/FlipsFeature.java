package io.foretest.feature;

import io.foretest.history.TestPast;

/** Verdicts per run that differ from the one before: high for tests that meet many faults. */
final class FlipsFeature extends PastFeature {
  FlipsFeature() {
    super("flips");
  }

  @Override
  double of(TestPast past) {
    return past.flips() / (double) past.runs();
  }
}
