package io.foretest.training.benchmark;

import io.foretest.model.Blend;
import io.foretest.model.BundleException;
import io.foretest.model.Component;
import io.foretest.model.Share;
import io.foretest.model.TreeEnsemble;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.learner.LearnerMode;
import io.foretest.training.learner.LearnerSettings;
import io.foretest.training.learner.Rows;
import io.foretest.training.learner.TreeLearner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The usual baseline of the field: a random forest of 100 trees, 10 deep, over seven features, with
 * balanced classes. Learned again when failing builds have grown by 35%.
 */
final class SevenFeatures {
  private static final String NAME = "forest";
  private static final List<String> FEATURES =
      List.of(
          "lines_added",
          "lines_deleted",
          "files_changed",
          "complexity_delta",
          "recent_failure_rate",
          "avg_duration",
          "days_since_last_change");

  private static final int TREES = 100;
  private static final double GROWTH = 1.35;

  private final int seed;
  private final List<Lesson> failing = new ArrayList<>();
  private @Nullable Blend forest;
  private int learned;

  SevenFeatures(int seed) {
    this.seed = seed;
  }

  void learn(Lesson lesson) {
    if (lesson.failing()) {
      failing.add(lesson);
    }
  }

  /** Scores of the cases of the build that comes next; all the same before anything failed. */
  double[] scores(Lesson next) {
    if (!failing.isEmpty() && failing.size() >= Math.floor(learned * GROWTH) + 1) {
      forest = fit();
      learned = failing.size();
    }
    double[] scores = new double[next.size()];
    if (forest != null) {
      float[] margins = forest.margins(next.table());
      for (int row = 0; row < scores.length; row++) {
        scores[row] = margins[row];
      }
    }
    return scores;
  }

  private Blend fit() {
    Rows rows = balanced(Labelled.of(failing, FEATURES, Labelled.Starts.NONE).rows());
    LearnerSettings settings = new LearnerSettings(LearnerMode.FOREST, TREES, seed, 1, List.of());
    try {
      return new Blend(
          List.of(new Component(NAME, FEATURES, List.of())),
          List.of(TreeEnsemble.parse(TreeLearner.train(rows, settings))),
          List.of(new Share(NAME, 1)));
    } catch (BundleException e) {
      throw new IllegalStateException("XGBoost wrote trees that cannot be scored", e);
    }
  }

  private static Rows balanced(Rows rows) {
    double failures = 0;
    for (float label : rows.labels()) {
      failures += label;
    }
    float balance = (float) (Math.max(1, rows.size() - failures) / Math.max(1, failures));
    float[] weights = new float[rows.size()];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = rows.labels()[row] > 0 ? balance : 1;
    }
    return new Rows(rows.values(), rows.columns(), rows.labels(), weights);
  }
}
