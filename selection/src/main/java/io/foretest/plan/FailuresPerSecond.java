package io.foretest.plan;

import java.util.Arrays;

/**
 * Expected failures per second of each test of a suite, what the order by cost sorts by.
 *
 * <p>Among tests that never failed the probabilities are mostly noise, and time would be weighed
 * against noise. So their logarithms move a quarter of the way to their common mean first, which
 * leaves their own order by probability as it was.
 */
public final class FailuresPerSecond {
  private static final double SHRINK = 0.25;
  private static final double LEAST = 1e-12;

  private FailuresPerSecond() {}

  /**
   * @param probabilities of failure, one a test
   * @param neverFailed whether it never failed before; also a test that never ran
   * @param seconds expected duration, over 0
   * @return higher runs earlier
   */
  public static double[] of(double[] probabilities, boolean[] neverFailed, double[] seconds) {
    double[] logs =
        Arrays.stream(probabilities).map(p -> StrictMath.log(Math.max(LEAST, p))).toArray();
    double mean = mean(logs, neverFailed);
    double[] values = new double[logs.length];
    for (int i = 0; i < values.length; i++) {
      double log = neverFailed[i] ? logs[i] + SHRINK * (mean - logs[i]) : logs[i];
      values[i] = StrictMath.exp(log) / seconds[i];
    }
    return values;
  }

  private static double mean(double[] logs, boolean[] neverFailed) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < logs.length; i++) {
      sum += neverFailed[i] ? logs[i] : 0;
      count += neverFailed[i] ? 1 : 0;
    }
    return count == 0 ? 0 : sum / count;
  }
}
