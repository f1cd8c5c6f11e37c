package io.foretest.feature;

import io.foretest.history.TestPast;

/** The mean forgets slowly what a test has become. */
final class RecentDurationFeature extends PastFeature {
  RecentDurationFeature() {
    super("recent_duration");
  }

  @Override
  double of(TestPast past) {
    return past.recentSeconds();
  }
}
