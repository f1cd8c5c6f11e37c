package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.Arrays;
import java.util.List;

/**
 * Stands in until a model is trained: the failure rate decayed with a half-life of 10 runs, and one
 * half for a test that never ran, at least {@value #LEAST} so that among tests that never failed
 * the short ones come first. Divided by expected duration it is the strongest simple order known.
 * Where the change is known, a test has at least the probability of the {@link ChangeModel}, times
 * the share of builds that fail in a usual project: so a test without a failure comes first when
 * the change concerns it. Its numbers are no calibrated probabilities, so it supports no recall and
 * skips nothing.
 */
public final class HeuristicModel implements Model {
  private static final String RATE = "recent_failure_rate";
  private static final double NEW_TEST = 0.5;
  private static final double LEAST = 0.001;

  /** The change model tells what fails in a build that fails; one in five does. */
  private static final double FAILING_BUILDS = 0.2;

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
    double[] scores = floor(table);
    for (int row = 0; row < scores.length; row++) {
      float rate = table.value(row, column);
      scores[row] = Float.isNaN(rate) ? NEW_TEST : Math.max(scores[row], rate);
    }
    return scores;
  }

  private static double[] floor(FeatureTable table) {
    double[] floor = new double[table.candidates().size()];
    Arrays.fill(floor, LEAST);
    if (table.names().containsAll(ChangeModel.FEATURES)) {
      double[] failing = ChangeModel.shipped().probabilities(table);
      for (int row = 0; row < floor.length; row++) {
        floor[row] =
            Double.isNaN(failing[row]) ? LEAST : Math.max(LEAST, FAILING_BUILDS * failing[row]);
      }
    }
    return floor;
  }

  @Override
  public double threshold(double recall) {
    return 0;
  }
}
