package io.foretest.plan;

/**
 * Expected failures per second of each test of a suite, what the order by cost sorts by.
 *
 * <p>Some failures come from nowhere: no failing test had ever failed before. A model gives such
 * tests next to nothing, and its next to nothings differ by large factors that are mostly noise,
 * against which time would be weighed. So a tenth of a failure is taken as one that no model
 * foresees, and spread over the suite. Where something likely is known it changes nothing; where
 * nothing is, short tests come first.
 */
public final class FailuresPerSecond {
  /** Expected failures of a build that no model foresees. */
  private static final double UNFORESEEN = 0.1;

  private FailuresPerSecond() {}

  /**
   * @param probabilities of failure, one a test
   * @param seconds expected duration, over 0
   * @return higher runs earlier
   */
  public static double[] of(double[] probabilities, double[] seconds) {
    double[] values = new double[probabilities.length];
    double unforeseen = UNFORESEEN / Math.max(1, values.length);
    for (int i = 0; i < values.length; i++) {
      values[i] = (probabilities[i] + unforeseen) / seconds[i];
    }
    return values;
  }
}
