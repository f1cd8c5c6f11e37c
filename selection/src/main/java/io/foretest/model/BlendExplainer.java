package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides a blend's log odds among its features. A blend is a weighted sum of trees, each perhaps
 * on top of others, so that the weights of components that stand on each other multiply; Shapley
 * values add up in the same way. The prior counts as one feature of its own, measured from the log
 * odds of a test that hardly ever fails.
 */
final class BlendExplainer {
  /** Steps of a few nanoseconds: no build waits for explanations longer than for seconds. */
  private static final long MOST_WORK = 500_000_000L;

  private final List<Component> components;
  private final List<TreeEnsemble> trees;
  private final Map<String, Double> weights;

  BlendExplainer(List<Component> components, List<TreeEnsemble> trees, List<Share> shares) {
    this.components = components;
    this.trees = trees;
    this.weights = weights(components, shares);
  }

  /** What each component weighs in the end, on its own and beneath others. */
  private static Map<String, Double> weights(List<Component> components, List<Share> shares) {
    Map<String, Double> weights = new HashMap<>();
    shares.forEach(share -> weights.merge(share.component(), share.weight(), Double::sum));
    for (int i = components.size() - 1; i >= 0; i--) {
      double weight = weights.getOrDefault(components.get(i).name(), 0.0);
      for (Share below : components.get(i).start()) {
        weights.merge(below.component(), weight * below.weight(), Double::sum);
      }
    }
    return weights;
  }

  /** How many rows may be asked about at once; 0 where nothing can be told. */
  int explainable() {
    long work = trees.stream().mapToLong(TreeEnsemble::work).sum();
    return trees.stream().allMatch(TreeEnsemble::explains)
        ? Math.toIntExact(MOST_WORK / Math.max(1, work))
        : 0;
  }

  /** One a row; empty where it cannot be told, or would take too long. */
  List<Explanation> explain(FeatureTable table) {
    int rows = table.candidates().size();
    if (rows > explainable()) {
      return List.of();
    }
    float[] prior = weight(Prior.NAME) == 0 ? new float[rows] : Prior.margins(table);
    List<Explanation> explanations = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      explanations.add(explain(table, row, prior[row]));
    }
    boolean finite = explanations.stream().allMatch(one -> Double.isFinite(one.margin()));
    return finite ? explanations : List.of();
  }

  private Explanation explain(FeatureTable table, int row, float prior) {
    Map<String, Double> logOdds = new LinkedHashMap<>();
    double expected = weight(Prior.NAME) * Prior.USUAL_MARGIN;
    for (int i = 0; i < trees.size(); i++) {
      expected += weight(components.get(i).name()) * expected(i);
      add(i, table, row, logOdds);
    }
    List<Contribution> contributions = new ArrayList<>();
    logOdds.forEach(
        (feature, value) ->
            contributions.add(
                new Contribution(
                    feature, table.value(row, table.names().indexOf(feature)), value)));
    if (weight(Prior.NAME) != 0) {
      contributions.add(
          new Contribution(
              Prior.NAME,
              (float) (1 / (1 + StrictMath.exp(-prior))),
              weight(Prior.NAME) * (prior - Prior.USUAL_MARGIN)));
    }
    return new Explanation(expected, contributions);
  }

  private double expected(int index) {
    TreeEnsemble ensemble = trees.get(index);
    boolean own = components.get(index).start().isEmpty();
    return ensemble.mean() + (own ? ensemble.start() : 0);
  }

  private void add(int index, FeatureTable table, int row, Map<String, Double> logOdds) {
    List<String> features = components.get(index).features();
    double weight = weight(components.get(index).name());
    int[] columns = Columns.of(table.names(), features);
    double[] own =
        trees.get(index).contributions(table.values(), row * table.names().size(), columns);
    for (int i = 0; i < own.length; i++) {
      logOdds.merge(features.get(i), weight * own[i], Double::sum);
    }
  }

  private double weight(String component) {
    return weights.getOrDefault(component, 0.0);
  }
}
