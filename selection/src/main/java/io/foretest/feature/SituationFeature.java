package io.foretest.feature;

/** A feature that looks at more than the change or the past alone. */
abstract class SituationFeature implements Feature {
  private final String name;

  SituationFeature(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final float of(Situation situation) {
    return (float) value(situation);
  }

  abstract double value(Situation situation);
}
