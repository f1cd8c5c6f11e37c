package io.foretest.training;

import io.foretest.training.evaluation.ExamResult;

/**
 * The new model, the model in use and the heuristic that could stand in, asked about the same
 * builds: those held out of which the model in use had not learned either.
 */
record Duel(ExamResult challenger, ExamResult inUse, ExamResult standIn) {
  /** Without a failing build there is nothing to compare on. */
  boolean decides() {
    return inUse.failingBuilds() > 0;
  }
}
