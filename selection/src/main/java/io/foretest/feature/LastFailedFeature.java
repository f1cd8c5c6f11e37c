package io.foretest.feature;

import io.foretest.history.TestPast;

/** What failed last time usually still fails. */
final class LastFailedFeature extends PastFeature {
  LastFailedFeature() {
    super("last_failed");
  }

  @Override
  double of(TestPast past) {
    return past.lastFailed() ? 1 : 0;
  }
}
