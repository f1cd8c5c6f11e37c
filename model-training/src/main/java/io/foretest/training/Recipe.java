package io.foretest.training;

import io.foretest.model.BundleException;
import io.foretest.model.Calibration;
import io.foretest.model.TreeEnsemble;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.learner.LearnerMode;
import io.foretest.training.learner.LearnerSettings;
import io.foretest.training.learner.TreeLearner;
import java.util.ArrayList;
import java.util.List;

/**
 * How a model is made from a past, the same way for the bundle that ships, for the held-out
 * comparison and for each step of the walk-forward evaluation.
 *
 * <p>The past is walked forward in folds: a model of everything before asks about the builds of the
 * fold. What those answers were chooses the number of trees, the calibration and the thresholds;
 * then the trees are grown again from the whole past.
 *
 * @param seed of every random choice
 * @param threads of the learner
 */
public record Recipe(LearnerMode mode, int seed, int threads) {
  private static final double TEACHING_SHARE = 0.4;
  private static final int FOLDS = 4;
  private static final List<Integer> ROUNDS = List.of(25, 50, 100, 150, 200);
  private static final List<Integer> FOREST_TREES = List.of(100);

  /** How often the learner runs for one fit, for progress. */
  public static final int LEARNER_RUNS = FOLDS + 1;

  /**
   * @param past oldest first, with at least one labelled case
   */
  Fitted fit(List<Lesson> past, Runnable step) {
    List<Validation> validations = validations(past, step);
    Validation best = Validation.best(validations);
    Calibration calibration = best.calibration();
    Labelled rows = Labelled.of(past);
    LearnerSettings settings = settings(best.trees(), rows.features());
    byte[] trees = TreeLearner.train(rows.rows(), settings);
    step.run();
    return new Fitted(
        trees,
        parse(trees),
        calibration,
        best.thresholds(calibration),
        best.alarm(calibration),
        settings,
        rows,
        best.failures());
  }

  /** One a number of trees, each with the margins of every fold. */
  private List<Validation> validations(List<Lesson> past, Runnable step) {
    List<Integer> counts = mode == LearnerMode.FOREST ? FOREST_TREES : ROUNDS;
    List<Validation> validations = new ArrayList<>(counts.stream().map(Validation::new).toList());
    int most = counts.get(counts.size() - 1);
    List<Fold> folds = Fold.forward(past, TEACHING_SHARE, FOLDS);
    for (Fold fold : folds) {
      Labelled rows = Labelled.of(fold.past());
      TreeEnsemble ensemble =
          parse(TreeLearner.train(rows.rows(), settings(most, rows.features())));
      validations.forEach(validation -> validation.add(ensemble, fold.next()));
      step.run();
    }
    for (int missing = folds.size(); missing < FOLDS; missing++) {
      step.run();
    }
    return validations;
  }

  private LearnerSettings settings(int trees, List<String> features) {
    return new LearnerSettings(mode, trees, seed, threads, Directions.of(features));
  }

  private static TreeEnsemble parse(byte[] trees) {
    try {
      return TreeEnsemble.parse(trees);
    } catch (BundleException e) {
      throw new IllegalStateException("XGBoost wrote trees that cannot be scored", e);
    }
  }
}
