package io.foretest.training;

import io.foretest.model.Blend;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Culprits;
import io.foretest.training.evaluation.Judge;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What learning gives.
 *
 * @param trees XGBoost's JSON of each component of {@code blend}
 * @param count number of the project's own trees
 * @param parameters everything that decided the trees
 * @param rows what the project's own trees were learned from
 * @param validation what the choices were made on
 */
record Fitted(
    Map<String, byte[]> trees,
    Blend blend,
    Choices choices,
    int count,
    Map<String, String> parameters,
    Labelled rows,
    Validation validation)
    implements Judge {

  @Override
  public double[] probabilities(Lesson lesson) {
    float[] margins = blend.margins(lesson.table());
    return IntStream.range(0, margins.length)
        .mapToDouble(i -> choices.calibration().probability(margins[i]))
        .toArray();
  }

  @Override
  public double threshold(double recall) {
    return choices.thresholds().probability(recall);
  }

  @Override
  public double changeThreshold(double recall) {
    return choices.changeThresholds().probability(recall);
  }

  @Override
  public double alarm() {
    return choices.alarm();
  }

  @Override
  public Culprits culprits() {
    return choices.culprits();
  }
}
