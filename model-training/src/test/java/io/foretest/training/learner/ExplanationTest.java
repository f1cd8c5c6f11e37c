package io.foretest.training.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.TestKey;
import io.foretest.model.Calibration;
import io.foretest.model.Component;
import io.foretest.model.Explanation;
import io.foretest.model.Manifest;
import io.foretest.model.ModelBundle;
import io.foretest.model.Provenance;
import io.foretest.model.Share;
import io.foretest.model.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
  private static final int COLUMNS = 6;
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
  private static final int ASKED = 200;

  @ParameterizedTest
  @EnumSource(LearnerMode.class)
  void contributionsAreThoseOfXgboost(LearnerMode mode) throws Exception {
    byte[] trees =
        TreeLearner.train(rows(2_000, 1), new LearnerSettings(mode, 30, 5, 1, List.of()));
    float[] values = cells(ASKED, new Random(2));
    float[][] expected = contributions(trees, values);
    List<Explanation> explanations =
        bundle(Map.of("own", trees), List.of(component("own")), List.of(new Share("own", 1)))
            .model()
            .explain(table(values));

    assertThat(explanations).hasSize(ASKED);
    for (int row = 0; row < ASKED; row++) {
      Explanation one = explanations.get(row);
      assertThat(one.expected()).isCloseTo(expected[row][COLUMNS], within(2e-3));
      for (int i = 0; i < COLUMNS; i++) {
        assertThat(one.contributions().get(i).feature()).isEqualTo(NAMES.get(i));
        assertThat(one.contributions().get(i).logOdds()).isCloseTo(expected[row][i], within(2e-3));
      }
    }
  }

  @Test
  void contributionsToAWeightedSumOfTreesOnTreesAddUpToItsLogOdds() throws Exception {
    LearnerSettings settings = new LearnerSettings(LearnerMode.BOOSTED, 20, 5, 1, List.of());
    byte[] first = TreeLearner.train(rows(2_000, 1), settings);
    byte[] second = TreeLearner.train(rows(2_000, 3), settings);
    List<Component> components =
        List.of(component("first"), new Component("second", NAMES, List.of(new Share("first", 1))));
    ModelBundle bundle =
        bundle(
            Map.of("first", first, "second", second),
            components,
            List.of(new Share("first", 0.3), new Share("second", 0.7)));
    assertThat(bundle.model().explainable()).isGreaterThan(ASKED);
    FeatureTable table = table(cells(ASKED, new Random(2)));
    float[] margins = bundle.blend().margins(table);
    List<Explanation> explanations = bundle.model().explain(table);

    for (int row = 0; row < ASKED; row++) {
      assertThat(explanations.get(row).margin()).isCloseTo(margins[row], within(1e-4));
    }
  }

  @Test
  void theStrongestComeFirstAndWhatMovedNothingIsLeftOut() throws Exception {
    byte[] trees =
        TreeLearner.train(
            rows(2_000, 1), new LearnerSettings(LearnerMode.BOOSTED, 30, 5, 1, List.of()));
    Explanation one =
        bundle(Map.of("own", trees), List.of(component("own")), List.of(new Share("own", 1)))
            .model()
            .explain(table(cells(1, new Random(9))))
            .get(0);

    double[] moved = one.strongest(3).stream().mapToDouble(c -> -Math.abs(c.logOdds())).toArray();
    assertThat(moved).hasSize(3).isSorted();
    assertThat(one.strongest(100)).allSatisfy(c -> assertThat(c.logOdds()).isNotZero());
  }

  private static Component component(String name) {
    return new Component(name, NAMES, List.of());
  }

  private static ModelBundle bundle(
      Map<String, byte[]> trees, List<Component> components, List<Share> shares) throws Exception {
    Manifest manifest =
        new Manifest(
            components,
            shares,
            new Calibration.Sigmoid(1, 0),
            new Thresholds(List.of()),
            new Thresholds(List.of()),
            List.of());
    Provenance provenance = new Provenance("", 0, 0, 0, 0, -1, -1, null, 0, Map.of(), Map.of());
    return ModelBundle.of(manifest, trees, new byte[0], provenance);
  }

  private static FeatureTable table(float[] values) {
    List<Candidate> candidates = new ArrayList<>();
    IntStream.range(0, values.length / COLUMNS)
        .forEach(row -> candidates.add(new Candidate(new TestKey("g:m", "T" + row), "", "", -1)));
    return new FeatureTable(NAMES, candidates, values);
  }

  private static float[][] contributions(byte[] trees, float[] values) throws Exception {
    Booster booster = XGBoost.loadModel(trees);
    DMatrix matrix = new DMatrix(values, ASKED, COLUMNS, Float.NaN);
    try {
      return booster.predictContrib(matrix, 0);
    } finally {
      matrix.dispose();
      booster.dispose();
    }
  }

  private static Rows rows(int size, int seed) {
    Random random = new Random(seed);
    float[] values = cells(size, random);
    float[] labels = new float[size];
    float[] weights = new float[size];
    Arrays.fill(weights, 1);
    for (int row = 0; row < size; row++) {
      double odds = values[row * COLUMNS] + 2 * values[row * COLUMNS + 1] * values[row * COLUMNS];
      labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
    }
    return new Rows(values, COLUMNS, labels, weights);
  }

  private static float[] cells(int size, Random random) {
    float[] values = new float[size * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(9) == 0 ? Float.NaN : (float) random.nextGaussian();
    }
    return values;
  }
}
