package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.List;

/** Turns features into probabilities of failure. Immutable and safe for threads. */
public interface Model {
  /** Names of the features it was trained on, in its own column order. */
  List<String> featureNames();

  /**
   * Calibrated probability of failure of each row, in the table's order.
   *
   * @throws IllegalArgumentException if the table lacks a feature of {@link #featureNames()}
   */
  double[] score(FeatureTable table);

  /**
   * The probability at or over which a test runs so that the given share of failing tests is kept.
   *
   * @param recall wanted share, 0 to 1
   * @return 0 where the validation data cannot support the recall: everything runs
   */
  double threshold(double recall);

  /**
   * The remaining share at or over which a test runs so that of the given share of breaking changes
   * at least one failing test runs. The remaining share of a test is what it and those after it in
   * the order of running hold of the expected failures.
   *
   * @param recall wanted share, 0 to 1
   * @return 0 where the validation data cannot support the recall
   */
  default double changeThreshold(double recall) {
    return 0;
  }

  /**
   * How many rows it can {@linkplain #explain explain} before a build would have to wait for it; 0
   * where it cannot tell.
   */
  default int explainable() {
    return 0;
  }

  /**
   * Why each row has its score, in the table's order; empty where the model cannot tell, or where
   * there are more than {@link #explainable()}.
   *
   * @throws IllegalArgumentException if the table lacks a feature of {@link #featureNames()}
   */
  default List<Explanation> explain(FeatureTable table) {
    return List.of();
  }
}
