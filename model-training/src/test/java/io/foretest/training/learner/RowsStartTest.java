package io.foretest.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.model.TreeEnsemble;
import java.util.List;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

class RowsStartTest {
  private static final int SIZE = 400;

  @Test
  void treesOnTopOfStartsSumAsXgboostDoes() throws Exception {
    float[] values = new float[SIZE];
    float[] labels = new float[SIZE];
    float[] weights = new float[SIZE];
    float[] starts = new float[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = i % 37;
      labels[i] = i % 3 == 0 ? 1 : 0;
      weights[i] = 1;
      starts[i] = i % 11 - 5;
    }
    LearnerSettings settings = new LearnerSettings(LearnerMode.BOOSTED, 20, 5, 1, List.of());
    byte[] trees = TreeLearner.train(new Rows(values, 1, labels, weights, starts), settings);

    assertThat(trees)
        .isNotEqualTo(TreeLearner.train(new Rows(values, 1, labels, weights), settings));
    float[][] expected = margins(trees, values, starts);
    TreeEnsemble scorer = TreeEnsemble.parse(trees);
    for (int i = 0; i < SIZE; i++) {
      assertThat(scorer.margin(values, i, new int[] {0}, starts[i])).isEqualTo(expected[i][0]);
    }
  }

  private static float[][] margins(byte[] trees, float[] values, float[] starts) throws Exception {
    Booster booster = XGBoost.loadModel(trees);
    DMatrix matrix = new DMatrix(values, SIZE, 1, Float.NaN);
    matrix.setBaseMargin(starts);
    return booster.predict(matrix, true);
  }

  @Test
  void startsThatDoNotFitAreRefused() {
    assertThatThrownBy(() -> new Rows(new float[2], 1, new float[2], new float[2], new float[1]))
        .hasMessageContaining("1 starts do not fit");
  }
}
