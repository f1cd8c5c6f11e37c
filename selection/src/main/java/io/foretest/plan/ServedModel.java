package io.foretest.plan;

import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.model.HeuristicModel;
import io.foretest.model.Model;
import io.foretest.model.ModelBundle;
import java.util.HashSet;
import java.util.List;
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

  /** What orders the tests while there is no model. */
  public static ServedModel none() {
    return new ServedModel(new HeuristicModel(), false, 0, -1);
  }

  /** Features that the model needs and this version cannot compute. */
  List<String> unknownFeatures() {
    Set<String> known = new HashSet<>(Features.names());
    return model.featureNames().stream().filter(name -> !known.contains(name)).toList();
  }

  /** Probability of failure of each row; the heuristic's where the model does not fit. */
  double[] score(FeatureTable table) {
    return (unknownFeatures().isEmpty() ? model : new HeuristicModel()).score(table);
  }
}
