package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/**
 * What the past alone says before anything is learned: a failure rate that weighs what fails now,
 * what failed lately and what failed at all, shrunk towards 2% by one run's worth, and one half for
 * a test that never ran. As log odds it is where trees may start. It is the strongest heuristic
 * known to us, and a model of its own where trees are no better.
 */
public final class Prior {
  /** Its name among a model's components. */
  public static final String NAME = "prior";

  /** The features that it reads. */
  public static final List<String> FEATURES =
      List.of("failure_rate_2", "recent_failure_rate", "failure_rate_50", "runs");

  private static final double[] WEIGHTS = {0.5, 0.3, 0.2};
  private static final double MOST_RUNS = 50;
  private static final double USUAL = 0.02;
  private static final double NEW_TEST = 0.5;
  private static final double MOST = 0.999;

  /** Log odds of a test that hardly ever fails. */
  static final double USUAL_MARGIN = StrictMath.log(USUAL / (1 - USUAL));

  private Prior() {}

  /** Log odds of failure of each row. */
  static float[] margins(FeatureTable table) {
    int[] columns = Columns.of(table.names(), FEATURES);
    float[] margins = new float[table.candidates().size()];
    for (int row = 0; row < margins.length; row++) {
      double probability = probability(table, row, columns);
      margins[row] = (float) StrictMath.log(probability / (1 - probability));
    }
    return margins;
  }

  private static double probability(FeatureTable table, int row, int[] columns) {
    float runs = table.value(row, columns[3]);
    if (!(runs > 0)) {
      return NEW_TEST;
    }
    double rate = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      rate += WEIGHTS[i] * table.value(row, columns[i]);
    }
    double known = Math.min(MOST_RUNS, runs);
    return Math.min(MOST, (rate * known + USUAL) / (known + 1));
  }
}
