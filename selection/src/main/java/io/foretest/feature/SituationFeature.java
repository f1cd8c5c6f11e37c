package io.foretest.feature;

/** A feature that looks at more than the change or the past alone. */
abstract class SituationFeature extends NamedFeature {
  SituationFeature(String name) {
    super(name);
  }

  @Override
  public final float of(Situation situation) {
    return (float) value(situation);
  }

  abstract double value(Situation situation);
}
