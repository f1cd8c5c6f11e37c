package io.foretest.plan;

import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.history.TestKey;
import io.foretest.model.DayZeroModel;
import io.foretest.model.Explanation;
import io.foretest.model.Model;
import io.foretest.model.ModelBundle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The model that a selection asks, with what it must know of its birth.
 *
 * @param trained whether its probabilities mean anything beyond their order
 * @param builds builds of the history it was trained from
 * @param lastMillis start of the newest of them, epoch milliseconds
 */
public record ServedModel(Model model, boolean trained, int builds, long lastMillis) {
  /** The model of a bundle. */
  public static ServedModel of(ModelBundle bundle) {
    return new ServedModel(
        bundle.model(), true, bundle.provenance().builds(), bundle.provenance().lastMillis());
  }

  /** What orders the tests before the project has a model of its own. */
  public static ServedModel none() {
    return new ServedModel(new DayZeroModel(), false, 0, -1);
  }

  /** Features that the model needs and this version cannot compute. */
  List<String> unknownFeatures() {
    Set<String> known = new HashSet<>(Features.names());
    return model.featureNames().stream().filter(name -> !known.contains(name)).toList();
  }

  /** Probability of failure of each row; the day-zero model's where it does not fit. */
  double[] score(FeatureTable table) {
    return (unknownFeatures().isEmpty() ? model : new DayZeroModel()).score(table);
  }

  /** How many tests can be explained in one build. */
  int explainable() {
    return speaks() ? model.explainable() : 0;
  }

  private boolean speaks() {
    return trained && unknownFeatures().isEmpty();
  }

  /** Why tests have their probability; empty where no trained model spoke. */
  Map<TestKey, Explanation> explain(FeatureTable table) {
    if (!speaks()) {
      return Map.of();
    }
    List<Explanation> rows = model.explain(table);
    Map<TestKey, Explanation> explanations = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      explanations.put(table.candidates().get(row).key(), rows.get(row));
    }
    return explanations;
  }
}
