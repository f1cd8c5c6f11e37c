package io.foretest.feature;

import io.foretest.history.TestPast;

/** What has not run for a while may have broken unseen. */
final class BuildsSinceRunFeature extends PastFeature {
  BuildsSinceRunFeature() {
    super("builds_since_run");
  }

  @Override
  double of(TestPast past) {
    return past.buildsSinceRun();
  }
}
