package io.foretest.training;

import java.util.List;
import java.util.Set;

/**
 * Which way a feature can only point, where that is known. Trees that may not turn it around learn
 * less by heart from few failures. The past's own rates are free: trees correct what a prior made
 * of them already, in either direction.
 */
final class Directions {
  /** More of it never makes a failure less likely. */
  private static final Set<String> RISING =
      Set.of(
          "test_changed",
          "subject_changed",
          "name_similarity",
          "name_similarity_mean",
          "path_similarity",
          "path_similarity_mean",
          "name_prefix",
          "touched_together",
          "file_cofailure",
          "file_cofailure_sum",
          "directory_cofailure",
          "directory_cofailure_sum");

  private Directions() {}

  /** One a feature: 1 for rising, 0 where either way is possible. */
  static List<Integer> of(List<String> features) {
    return features.stream().map(feature -> RISING.contains(feature) ? 1 : 0).toList();
  }
}
