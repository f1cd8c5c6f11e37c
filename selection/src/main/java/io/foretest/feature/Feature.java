package io.foretest.feature;

/**
 * One number about a change, a test, or their meeting. Depends on nothing but the situation, so
 * that a past build gives in training what it gave when it was served.
 */
public interface Feature {
  /** Name in models and tables; never changes its meaning. */
  String name();

  /** The number, finite; NaN where nothing is known. */
  float of(Situation situation);
}
