package io.foretest.training.evaluation;

/**
 * How early an order finds the failing tests, 0 to 1. Each failing test counts as one fault.
 * (Rothermel et al., 2001: Prioritizing test cases for regression testing; Elbaum et al., 2001, for
 * the one with costs.)
 */
public final class Apfd {
  private Apfd() {}

  /**
   * {@code 1 - (sum of the failing tests' places) / (n m) + 1 / (2 n)}.
   *
   * @param failed by place in the order
   * @return NaN when nothing failed
   */
  public static double apfd(boolean[] failed) {
    int n = failed.length;
    int m = 0;
    double places = 0;
    for (int i = 0; i < n; i++) {
      m += failed[i] ? 1 : 0;
      places += failed[i] ? i + 1 : 0;
    }
    return m == 0 ? Double.NaN : 1 - places / ((double) n * m) + 1 / (2.0 * n);
  }

  /**
   * The mean over failing tests of the share of the total time that is left when half of the
   * failing test has run. Without any time each test takes as long as another.
   *
   * @param seconds by place in the order, none negative
   * @return NaN when nothing failed
   */
  public static double apfdc(boolean[] failed, double[] seconds) {
    double total = 0;
    for (double second : seconds) {
      total += second;
    }
    return total > 0 ? apfdc(failed, seconds, total) : apfd(failed);
  }

  private static double apfdc(boolean[] failed, double[] seconds, double total) {
    int m = 0;
    double left = 0;
    double elapsed = 0;
    for (int i = 0; i < failed.length; i++) {
      if (failed[i]) {
        m++;
        left += total - elapsed - seconds[i] / 2;
      }
      elapsed += seconds[i];
    }
    return m == 0 ? Double.NaN : left / (total * m);
  }
}
