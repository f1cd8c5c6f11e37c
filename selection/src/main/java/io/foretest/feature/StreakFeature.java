package io.foretest.feature;

import io.foretest.history.TestPast;

/** A verdict that has stood for long is likelier to stand. */
final class StreakFeature extends PastFeature {
  StreakFeature() {
    super("streak");
  }

  @Override
  double of(TestPast past) {
    return past.streak();
  }
}
