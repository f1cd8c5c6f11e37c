package io.foretest.model;

/**
 * How much of a component goes into a sum of log odds.
 *
 * @param component its name, or {@link Prior#NAME}
 * @param weight what its log odds are multiplied with, finite
 */
public record Share(String component, double weight) {
  private static final double MOST = 10;

  public Share {
    if (!(Math.abs(weight) <= MOST)) {
      throw new IllegalArgumentException(
          "the weight of " + component + " is " + weight + ", not within -10 and 10");
    }
  }
}
