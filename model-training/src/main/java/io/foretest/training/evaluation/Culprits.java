package io.foretest.training.evaluation;

import java.util.Arrays;

/**
 * Which tests of a failing build are called failing. A probability alone cannot tell: in a project
 * that hardly ever fails even the test that does is improbable. What counts beside it is the test's
 * share of the failures that are expected of the build, so the two are averaged, geometrically:
 * {@code p / √Σp}.
 *
 * @param cut from which a test is called failing
 */
public record Culprits(double cut) {
  /** Where no failing build was validated on. */
  public static final Culprits DEFAULT = new Culprits(0.2);

  /** How strongly each test is suspected, one a probability. */
  public static double[] suspicions(double[] probabilities) {
    double expected = Arrays.stream(probabilities).sum();
    return Arrays.stream(probabilities)
        .map(p -> expected > 0 ? p / Math.sqrt(expected) : 0)
        .toArray();
  }

  /** Whether each test is called failing, one a probability. */
  public boolean[] called(double[] probabilities) {
    double[] suspicions = suspicions(probabilities);
    boolean[] called = new boolean[suspicions.length];
    for (int i = 0; i < called.length; i++) {
      called[i] = suspicions[i] >= cut;
    }
    return called;
  }
}
