package io.foretest.training.learner;

/** Which kind of trees. */
public enum LearnerMode {
  /** Gradient boosted trees, each mends what the ones before left over. */
  BOOSTED,
  /** A random forest: many deep trees side by side, each from a sample of rows and columns. */
  FOREST
}
