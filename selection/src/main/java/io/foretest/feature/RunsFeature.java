package io.foretest.feature;

import io.foretest.history.TestPast;

/** How much the other rates of the past are worth. */
final class RunsFeature extends PastFeature {
  RunsFeature() {
    super("runs");
  }

  @Override
  double of(TestPast past) {
    return past.runs();
  }
}
