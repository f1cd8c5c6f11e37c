package io.foretest.maven;

/** What {@code ml.provider} asks for. */
enum ProviderUse {
  /** The provider where every condition is known to hold. */
  AUTO,
  /** The provider, although a condition could not be confirmed. */
  ON,
  /** Never the provider. */
  OFF
}
