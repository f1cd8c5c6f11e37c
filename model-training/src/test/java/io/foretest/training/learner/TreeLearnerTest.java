package io.foretest.training.learner;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeLearnerTest {
  private static final int COLUMNS = 7;
  private static final int[] IDENTITY = {0, 1, 2, 3, 4, 5, 6};

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void theScorerInJavaSumsBitForBitAsXgboostDoes(LearnerMode mode) throws Exception {
    byte[] trees =
        TreeLearner.train(rows(3_000, 1), new LearnerSettings(mode, 60, 5, 1, List.of()));
    float[] values = cells(10_000, new Random(2));
    float[][] expected = margins(trees, values);
    TreeEnsemble scorer = TreeEnsemble.parse(trees);
    assertThat(scorer.size()).isEqualTo(60);
    for (int row = 0; row < 10_000; row++) {
      assertThat(scorer.margin(values, row * COLUMNS, IDENTITY))
          .as("row %d", row)
          .isEqualTo(expected[row][0]);
    }
  }

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void treesThatStartFromGivenLogOddsAddToThemBitForBitAsXgboostDoes(LearnerMode mode)
      throws Exception {
    byte[] trees =
        TreeLearner.train(started(rows(3_000, 1)), new LearnerSettings(mode, 60, 5, 1, List.of()));
    float[] values = cells(10_000, new Random(2));
    float[] starts = starts(10_000);
    float[][] expected = margins(trees, values, starts);
    TreeEnsemble scorer = TreeEnsemble.parse(trees);
    for (int row = 0; row < 10_000; row++) {
      assertThat(scorer.margin(values, row * COLUMNS, IDENTITY, starts[row]))
          .as("row %d", row)
          .isEqualTo(expected[row][0]);
    }
  }

  @Test
  void whereTreesStartFromChangesThem() {
    LearnerSettings settings = new LearnerSettings(LearnerMode.BOOSTED, 20, 5, 1, List.of());
    assertThat(TreeLearner.train(started(rows(3_000, 1)), settings))
        .isNotEqualTo(TreeLearner.train(rows(3_000, 1), settings));
  }

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void theSameRowsAndSettingsGiveTheSameBytes(LearnerMode mode) {
    byte[] once = TreeLearner.train(rows(3_000, 1), new LearnerSettings(mode, 20, 5, 1, List.of()));
    byte[] again =
        TreeLearner.train(rows(3_000, 1), new LearnerSettings(mode, 20, 5, 1, List.of()));
    byte[] twoThreads =
        TreeLearner.train(rows(3_000, 1), new LearnerSettings(mode, 20, 5, 2, List.of()));
    assertThat(again).isEqualTo(once);
    assertThat(twoThreads).isEqualTo(once);
  }

  @Test
  void anotherSeedGivesOtherTrees() {
    byte[] once =
        TreeLearner.train(
            rows(3_000, 1), new LearnerSettings(LearnerMode.FOREST, 5, 5, 1, List.of()));
    byte[] other =
        TreeLearner.train(
            rows(3_000, 1), new LearnerSettings(LearnerMode.FOREST, 5, 6, 1, List.of()));
    assertThat(other).isNotEqualTo(once);
  }

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void rowsOfOneKindStillGiveAModelThatCanBeScored(LearnerMode mode) throws Exception {
    float[] values = cells(50, new Random(3));
    float[] ones = new float[50];
    Arrays.fill(ones, 1);
    Rows failing = new Rows(values, COLUMNS, ones, ones);
    TreeEnsemble scorer =
        TreeEnsemble.parse(
            TreeLearner.train(failing, new LearnerSettings(mode, 5, 5, 1, List.of())));
    assertThat(scorer.margin(values, 0, IDENTITY)).isFinite();
  }

  @Test
  void aDirectionIsKept() throws Exception {
    List<Integer> rising = List.of(1, 0, 0, 0, 0, 0, 0);
    LearnerSettings settings = new LearnerSettings(LearnerMode.BOOSTED, 60, 5, 1, rising);
    TreeEnsemble scorer = TreeEnsemble.parse(TreeLearner.train(rows(3_000, 1), settings));
    float[] row = cells(1, new Random(4));
    float last = Float.NEGATIVE_INFINITY;
    for (int step = -60; step < 60; step++) {
      row[0] = step / 20f;
      float margin = scorer.margin(row, 0, IDENTITY);
      assertThat(margin).isGreaterThanOrEqualTo(last);
      last = margin;
    }
  }

  @Test
  void theVersionIsKnown() {
    assertThat(TreeLearner.version()).isEqualTo("3.1.1");
  }

  private static float[][] margins(byte[] trees, float[] values, float... starts) throws Exception {
    DMatrix matrix = new DMatrix(values, values.length / COLUMNS, COLUMNS, Float.NaN);
    if (starts.length > 0) {
      matrix.setBaseMargin(starts);
    }
    Booster booster = XGBoost.loadModel(trees);
    try {
      return booster.predict(matrix, true);
    } finally {
      booster.dispose();
      matrix.dispose();
    }
  }

  private static Rows started(Rows rows) {
    return new Rows(
        rows.values(), rows.columns(), rows.labels(), rows.weights(), starts(rows.size()));
  }

  private static float[] starts(int size) {
    Random random = new Random(6);
    float[] starts = new float[size];
    for (int row = 0; row < size; row++) {
      starts[row] = (float) (random.nextGaussian() * 3);
    }
    return starts;
  }

  private static Rows rows(int size, int seed) {
    Random random = new Random(seed);
    float[] values = cells(size, random);
    float[] labels = new float[size];
    float[] weights = new float[size];
    for (int row = 0; row < size; row++) {
      float first = values[row * COLUMNS];
      float third = values[row * COLUMNS + 2];
      boolean fails = first > 1 || (Float.isNaN(third) && random.nextInt(3) == 0);
      labels[row] = fails ? 1 : 0;
      weights[row] = fails ? 7.5f : 0.5f + random.nextInt(2);
    }
    return new Rows(values, COLUMNS, labels, weights);
  }

  /** Whole numbers, fractions, repeated values that meet split points, huge ones, and gaps. */
  private static float[] cells(int size, Random random) {
    float[] values = new float[size * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (random.nextInt(8)) {
            case 0 -> Float.NaN;
            case 1 -> random.nextInt(5);
            case 2 -> random.nextInt(5) / 4f;
            case 3 -> (float) (random.nextGaussian() * 1e6);
            default -> (float) random.nextGaussian();
          };
    }
    return values;
  }
}
