package io.foretest.training.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * 95% interval of a share whose parts come in builds: percentiles over resampled builds (Efron,
 * 1979), since the tests of one build are not independent.
 *
 * @param low lower end; NaN of nothing
 */
public record Bootstrap(double low, double high) {
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_260_101;

  /** The interval of a mean over builds. */
  public static Bootstrap ofMean(double[] values) {
    return ofShare(Arrays.stream(values).mapToObj(value -> new double[] {value, 1}).toList());
  }

  /**
   * The interval of a share of sums.
   *
   * @param builds part and whole of each build
   */
  public static Bootstrap ofShare(List<double[]> builds) {
    if (builds.stream().mapToDouble(build -> build[1]).sum() <= 0) {
      return new Bootstrap(Double.NaN, Double.NaN);
    }
    Random random = new Random(SEED);
    double[] shares = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      shares[i] = share(builds, random);
    }
    double[] sorted =
        Arrays.stream(shares).filter(share -> !Double.isNaN(share)).sorted().toArray();
    return new Bootstrap(
        sorted[(int) (0.025 * (sorted.length - 1))],
        sorted[(int) Math.ceil(0.975 * (sorted.length - 1))]);
  }

  private static double share(List<double[]> builds, Random random) {
    double part = 0;
    double whole = 0;
    for (int i = 0; i < builds.size(); i++) {
      double[] build = builds.get(random.nextInt(builds.size()));
      part += build[0];
      whole += build[1];
    }
    return whole == 0 ? Double.NaN : part / whole;
  }
}
