package io.foretest.feature;

import io.foretest.history.TestPast;

/** A test that runs in few builds runs where somebody asks for it. */
final class RunShareFeature extends PastFeature {
  RunShareFeature() {
    super("run_share");
  }

  @Override
  double of(TestPast past) {
    return (double) past.runs() / past.buildsSinceFirstRun();
  }
}
