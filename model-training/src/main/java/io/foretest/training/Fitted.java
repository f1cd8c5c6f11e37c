package io.foretest.training;

import io.foretest.model.Blend;
import io.foretest.model.Calibration;
import io.foretest.model.Thresholds;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Judge;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What learning gives.
 *
 * @param trees XGBoost's JSON of each component of {@code blend}
 * @param alarm probability from which a test is called failing
 * @param count number of the project's own trees
 * @param parameters everything that decided the trees
 * @param rows what the project's own trees were learned from
 * @param validated failing tests that calibration and thresholds were chosen on
 */
record Fitted(
    Map<String, byte[]> trees,
    Blend blend,
    Calibration calibration,
    Thresholds thresholds,
    Thresholds changeThresholds,
    double alarm,
    int count,
    Map<String, String> parameters,
    Labelled rows,
    int validated)
    implements Judge {

  @Override
  public double[] probabilities(Lesson lesson) {
    float[] margins = blend.margins(lesson.table());
    return IntStream.range(0, margins.length)
        .mapToDouble(i -> calibration.probability(margins[i]))
        .toArray();
  }

  @Override
  public double threshold(double recall) {
    return thresholds.probability(recall);
  }

  @Override
  public double changeThreshold(double recall) {
    return changeThresholds.probability(recall);
  }
}
