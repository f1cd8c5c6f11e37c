package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/**
 * Stands in until a model is trained: the failure rate decayed with a half-life of 10 runs, and one
 * half for a test that never ran, at least {@value #LEAST} so that among tests that never failed
 * the short ones come first. Divided by expected duration it is the strongest simple order known.
 * Its numbers are no calibrated probabilities, so it supports no recall and skips nothing.
 */
public final class HeuristicModel implements Model {
  private static final String RATE = "recent_failure_rate";
  private static final double NEW_TEST = 0.5;
  private static final double LEAST = 0.001;

  /** There is nothing to set. */
  public HeuristicModel() {}

  @Override
  public List<String> featureNames() {
    return List.of(RATE);
  }

  @Override
  public double[] score(FeatureTable table) {
    int column = table.names().indexOf(RATE);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the heuristic needs the feature " + RATE + ", the table has " + table.names());
    }
    double[] scores = new double[table.candidates().size()];
    for (int row = 0; row < scores.length; row++) {
      float rate = table.value(row, column);
      scores[row] = Float.isNaN(rate) ? NEW_TEST : Math.max(LEAST, rate);
    }
    return scores;
  }

  @Override
  public double threshold(double recall) {
    return 0;
  }
}
