package io.foretest.training.benchmark;

import io.foretest.training.data.Lesson;

/** What a ranking puts first. */
public enum RankingOrder {
  /** The tests that fail most probably. */
  PROBABILITY,
  /** Those with the most expected failures per second of predicted duration. */
  COST;

  /** One score a case, higher first; reads nothing that the build itself told. */
  double[] scores(Lesson lesson, double[] probabilities) {
    return switch (this) {
      case PROBABILITY -> probabilities;
      case COST -> lesson.failuresPerSecond(probabilities);
    };
  }
}
