package io.foretest.feature;

import io.foretest.history.TestPast;

/** A failure is news for a while, then history. Missing for a test that never failed. */
final class RunsSinceFailureFeature extends PastFeature {
  RunsSinceFailureFeature() {
    super("runs_since_failure");
  }

  @Override
  double of(TestPast past) {
    return past.runsSinceFailure() < 0 ? Double.NaN : past.runsSinceFailure();
  }
}
