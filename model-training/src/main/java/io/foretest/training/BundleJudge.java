package io.foretest.training;

import io.foretest.model.Model;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Judge;

/** A model that exists already, asked as serving asks it. */
record BundleJudge(Model model) implements Judge {
  private static final double EVEN_CHANCE = 0.5;

  @Override
  public double[] probabilities(Lesson lesson) {
    return model.score(lesson.table());
  }

  @Override
  public double threshold(double recall) {
    return model.threshold(recall);
  }

  @Override
  public double changeThreshold(double recall) {
    return model.changeThreshold(recall);
  }

  @Override
  public double alarm() {
    return EVEN_CHANCE;
  }
}
