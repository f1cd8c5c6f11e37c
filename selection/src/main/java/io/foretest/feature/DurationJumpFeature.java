package io.foretest.feature;

import io.foretest.history.TestPast;

/** A test that suddenly takes longer than it used to has changed, or its code has. */
final class DurationJumpFeature extends PastFeature {
  DurationJumpFeature() {
    super("duration_jump");
  }

  @Override
  double of(TestPast past) {
    return Math.log((past.recentSeconds() + 1e-3) / (past.meanSeconds() + 1e-3));
  }
}
