package io.foretest.training;

import io.foretest.model.Calibration;
import io.foretest.model.Thresholds;
import io.foretest.model.TreeEnsemble;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Judge;
import io.foretest.training.learner.LearnerSettings;
import java.util.stream.IntStream;

/**
 * What learning gives.
 *
 * @param trees XGBoost's JSON of {@code ensemble}
 * @param alarm probability from which a test is called failing
 * @param rows what it was learned from
 * @param validated failing tests that calibration and thresholds were chosen on
 */
record Fitted(
    byte[] trees,
    TreeEnsemble ensemble,
    Calibration calibration,
    Thresholds thresholds,
    double alarm,
    LearnerSettings settings,
    Labelled rows,
    int validated)
    implements Judge {

  @Override
  public double[] probabilities(Lesson lesson) {
    float[] margins = margins(ensemble, lesson);
    return IntStream.range(0, margins.length)
        .mapToDouble(i -> calibration.probability(margins[i]))
        .toArray();
  }

  @Override
  public double threshold(double recall) {
    return thresholds.probability(recall);
  }

  /** Margin of each case; the columns are those of the lesson's own table. */
  static float[] margins(TreeEnsemble ensemble, Lesson lesson) {
    int[] columns = IntStream.range(0, ensemble.features()).toArray();
    float[] margins = new float[lesson.size()];
    for (int row = 0; row < margins.length; row++) {
      margins[row] = ensemble.margin(lesson.table().values(), row * columns.length, columns);
    }
    return margins;
  }
}
