package io.foretest.model;

import java.util.HashSet;
import java.util.List;

/**
 * What a bundle says of its trees.
 *
 * @param features names of the features in the trees' column order, each once
 * @param calibration from margin to probability
 * @param thresholds recall → probability
 * @param metrics the held-out comparison at training, the model's row first
 */
public record Manifest(
    List<String> features,
    Calibration calibration,
    Thresholds thresholds,
    List<StrategyMetrics> metrics) {
  public Manifest {
    features = List.copyOf(features);
    metrics = List.copyOf(metrics);
    if (features.isEmpty() || new HashSet<>(features).size() != features.size()) {
      throw new IllegalArgumentException(
          "a model needs features with different names, not " + features);
    }
  }
}
