package io.foretest.training.change;

import io.foretest.feature.FeatureTable;
import io.foretest.model.ChangeModel;
import io.foretest.training.data.Case;
import io.foretest.training.learner.LearnerMode;
import io.foretest.training.learner.LearnerSettings;
import io.foretest.training.learner.Rows;
import io.foretest.training.learner.TreeLearner;
import java.util.List;

/**
 * How the change model's trees are grown: few and shallow, on top of a fixed start, each feature
 * bound to its known direction. Each bug counts the same, its failing tests together as much as the
 * others together.
 *
 * @param seed of every random choice
 */
record ChangeRecipe(int seed) {
  private static final int TREES = 25;

  /** One a feature of {@link ChangeModel#FEATURES}. */
  private static final List<Integer> DIRECTIONS = List.of(1, 1, -1, 1, 0);

  LearnerSettings settings() {
    return new LearnerSettings(LearnerMode.BOOSTED, TREES, seed, 1, DIRECTIONS);
  }

  /** XGBoost's JSON of the trees. */
  byte[] trees(Rows rows) {
    return TreeLearner.train(rows, settings());
  }

  /**
   * Rows of the decided bugs whose change is known.
   *
   * @throws ChangesException if there is none
   */
  static Rows rows(List<Sample> samples) {
    List<Sample> taught = samples.stream().filter(ChangeRecipe::teaches).toList();
    if (taught.isEmpty()) {
      throw new ChangesException(
          "no bug with a failing, a passing test and a changed file to learn from");
    }
    Filling filling = new Filling(taught.stream().mapToInt(one -> one.lesson().size()).sum());
    taught.forEach(filling::add);
    return filling.rows();
  }

  private static boolean teaches(Sample sample) {
    return sample.bug().decided() && !sample.bug().changed().isEmpty();
  }

  private static final class Filling {
    private static final int COLUMNS = ChangeModel.FEATURES.size();

    private final float[] values;
    private final float[] labels;
    private final float[] weights;
    private final float[] starts;
    private int next;
    private int bugs;

    Filling(int size) {
      values = new float[size * COLUMNS];
      labels = new float[size];
      weights = new float[size];
      starts = new float[size];
    }

    void add(Sample sample) {
      bugs++;
      FeatureTable table = sample.lesson().table();
      float[] start = ChangeModel.start(table);
      int failing = sample.lesson().failures();
      int passing = sample.lesson().size() - failing;
      for (int row = 0; row < start.length; row++) {
        Case one = sample.lesson().cases().get(row);
        fillValues(table, row);
        labels[next] = one.failed() ? 1 : 0;
        weights[next] = 1f / (one.failed() ? failing : passing);
        starts[next++] = start[row];
      }
    }

    private void fillValues(FeatureTable table, int row) {
      for (int column = 0; column < COLUMNS; column++) {
        int from = table.names().indexOf(ChangeModel.FEATURES.get(column));
        values[next * COLUMNS + column] = table.value(row, from);
      }
    }

    /** Weights have a mean of 1, since limits of leaves are set for that. */
    Rows rows() {
      float mean = 2f * bugs / labels.length;
      for (int row = 0; row < weights.length; row++) {
        weights[row] /= mean;
      }
      return new Rows(values, COLUMNS, labels, weights, starts);
    }
  }
}
