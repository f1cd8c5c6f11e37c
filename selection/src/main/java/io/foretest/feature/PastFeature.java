package io.foretest.feature;

import io.foretest.history.TestPast;

/** A feature of the test's past alone; missing for a test that never ran. */
abstract class PastFeature extends NamedFeature {
  PastFeature(String name) {
    super(name);
  }

  @Override
  public final float of(Situation situation) {
    return situation.past().map(past -> (float) of(past)).orElse(Float.NaN);
  }

  abstract double of(TestPast past);
}
