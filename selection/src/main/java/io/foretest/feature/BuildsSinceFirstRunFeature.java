package io.foretest.feature;

import io.foretest.history.TestPast;

/** Young tests, and the code that they test, are still moving. */
final class BuildsSinceFirstRunFeature extends PastFeature {
  BuildsSinceFirstRunFeature() {
    super("builds_since_first_run");
  }

  @Override
  double of(TestPast past) {
    return past.buildsSinceFirstRun();
  }
}
