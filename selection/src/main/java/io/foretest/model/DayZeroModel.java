package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/**
 * Stands in until a project has a model of its own: what other projects teach of a test's past
 * ({@link DayZero}), and where the change is known at least the probability of the {@link
 * ChangeModel}, so that a test without a failure comes first when the change concerns it. Both tell
 * what fails in a build that fails, so their numbers may be compared; they are not calibrated to
 * this project, so they support no recall and skip nothing.
 */
public final class DayZeroModel implements Model {
  private final Model past = DayZero.bundle().model();

  /** There is nothing to set. */
  public DayZeroModel() {}

  @Override
  public List<String> featureNames() {
    return past.featureNames();
  }

  @Override
  public double[] score(FeatureTable table) {
    double[] scores = past.score(table);
    if (table.names().containsAll(ChangeModel.FEATURES)) {
      double[] change = ChangeModel.shipped().probabilities(table);
      for (int row = 0; row < scores.length; row++) {
        scores[row] = Double.isNaN(change[row]) ? scores[row] : Math.max(scores[row], change[row]);
      }
    }
    return scores;
  }

  @Override
  public double threshold(double recall) {
    return 0;
  }
}
