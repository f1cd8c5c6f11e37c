package io.foretest.feature;

/** What all features share: their name. */
abstract class NamedFeature implements Feature {
  private final String name;

  NamedFeature(String name) {
    this.name = name;
  }

  @Override
  public final String name() {
    return name;
  }
}
