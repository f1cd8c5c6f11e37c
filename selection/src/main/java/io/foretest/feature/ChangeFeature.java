package io.foretest.feature;

/** A feature of the change alone; missing where the change is unknown. */
abstract class ChangeFeature extends NamedFeature {
  ChangeFeature(String name) {
    super(name);
  }

  @Override
  public final float of(Situation situation) {
    return situation.change().known() ? (float) of(situation.change()) : Float.NaN;
  }

  abstract double of(ChangeFacts change);
}
