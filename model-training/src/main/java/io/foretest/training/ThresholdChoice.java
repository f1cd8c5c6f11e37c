package io.foretest.training;

import io.foretest.model.Threshold;
import io.foretest.model.Thresholds;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses thresholds from the scores that failing tests, or changes that broke something, had
 * before they failed.
 *
 * <p>Of {@code k} such cases, a threshold may leave out the {@code j} with the least scores as long
 * as the share that it keeps is known: {@code j} is the largest number for which the one-sided 95%
 * lower bound of Clopper and Pearson (1934) on the share kept, given {@code k - j} of {@code k}, is
 * at least the wanted recall. For {@code j = 0} the bound is {@code 0.05^(1/k)}, so that a recall
 * of .9 needs 29 cases and one of .99 needs 299; with fewer, that recall has no threshold. The
 * threshold is the least score among those kept.
 */
final class ThresholdChoice {
  /** Chance that a share lies below its bound. */
  private static final double RISK = 0.05;

  private ThresholdChoice() {}

  /**
   * @param scores in any order, 0 to 1; 1 for what is kept anyway
   * @param cases what was scored, in words
   */
  static Thresholds of(double[] scores, List<Double> recalls, String cases) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    return new Thresholds(recalls.stream().map(recall -> of(sorted, recall, cases)).toList());
  }

  private static Threshold of(double[] sorted, double recall, String cases) {
    int k = sorted.length;
    int left = mostLeftOut(k, recall);
    if (left < 0) {
      return new Threshold(recall, 0, k, k, unsupported(k, recall, cases));
    }
    double probability = sorted[left];
    int kept = (int) Arrays.stream(sorted).filter(p -> p >= probability).count();
    return new Threshold(recall, probability, k, kept, "");
  }

  /** -1 where not even keeping all of them shows the recall. */
  private static int mostLeftOut(int k, double recall) {
    int left = -1;
    while (left + 1 < k && atMost(left + 1, k, 1 - recall) <= RISK) {
      left++;
    }
    return left;
  }

  /**
   * Probability that at most {@code misses} of {@code k} are missed when each is with probability
   * {@code rate}: at or below the risk exactly where the Clopper-Pearson bound allows the rate.
   */
  private static double atMost(int misses, int k, double rate) {
    double sum = 0;
    double log = k * StrictMath.log1p(-rate);
    for (int i = 0; i <= misses; i++) {
      sum += StrictMath.exp(log);
      log += StrictMath.log((k - i) / (i + 1.0)) + StrictMath.log(rate / (1 - rate));
    }
    return sum;
  }

  private static String unsupported(int k, double recall, String cases) {
    int needed = (int) Math.ceil(StrictMath.log(RISK) / StrictMath.log(recall) - 1e-9);
    return k
        + " "
        + cases
        + " were asked about; showing this recall takes "
        + needed
        + ", "
        + (needed - k)
        + " more";
  }
}
