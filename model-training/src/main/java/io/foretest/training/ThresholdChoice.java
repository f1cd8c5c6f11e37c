package io.foretest.training;

import io.foretest.model.Threshold;
import io.foretest.model.Thresholds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Chooses thresholds from the probabilities that failing tests had before they failed.
 *
 * <p>Of {@code k} failing tests, the {@code j}-th least probability with {@code j = floor((k + 1)(1
 * - recall))} keeps at least the wanted share of exchangeable failures to come: the split-conformal
 * quantile, with its one added. Where {@code j} is 0 the data cannot show the recall. Then the
 * threshold goes below the least probability {@code p}, to {@code p sqrt((k + 1)(1 - recall))}, and
 * its note says so. The root is an assumption: with calibrated probabilities that lie evenly, the
 * failures below {@code t} grow with the square of {@code t}. Fewer than {@value #LEAST_FAILURES}
 * failing tests support nothing, and everything runs.
 */
final class ThresholdChoice {
  static final int LEAST_FAILURES = 10;
  private static final double ROUNDING = 1e-9;

  private ThresholdChoice() {}

  /**
   * @param failing probabilities of failing tests, in any order; 1 for one that runs anyway
   */
  static Thresholds of(double[] failing, List<Double> recalls) {
    double[] sorted = failing.clone();
    Arrays.sort(sorted);
    return new Thresholds(recalls.stream().map(recall -> of(sorted, recall)).toList());
  }

  private static Threshold of(double[] sorted, double recall) {
    int k = sorted.length;
    if (k < LEAST_FAILURES) {
      return new Threshold(
          recall,
          0,
          k,
          k,
          "only "
              + k
              + " failing tests to choose it on, of "
              + LEAST_FAILURES
              + ": everything runs");
    }
    double allowed = (k + 1) * (1 - recall);
    int j = (int) Math.floor(allowed + ROUNDING);
    if (j >= 1) {
      double probability = sorted[j - 1];
      return new Threshold(recall, probability, k, kept(sorted, probability), "");
    }
    return new Threshold(recall, sorted[0] * Math.sqrt(allowed), k, k, extrapolated(k));
  }

  private static String extrapolated(int k) {
    return String.format(
        Locale.ROOT,
        "%d failing tests can show a recall of %.3f at most; lowered below the least likely of them",
        k,
        k / (k + 1.0));
  }

  private static int kept(double[] sorted, double probability) {
    return (int) Arrays.stream(sorted).filter(p -> p >= probability).count();
  }
}
