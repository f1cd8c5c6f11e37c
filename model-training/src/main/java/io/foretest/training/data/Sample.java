package io.foretest.training.data;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The cases of a build that are learned from: every failure, and of the passes at most {@value
 * #MOST_PASSES}, drawn at random, which then weigh as much as all of them.
 *
 * @param rows cases, in the build's order
 * @param weights one a row, over 0
 */
record Sample(Lesson lesson, int[] rows, float[] weights) {
  static final int MOST_PASSES = 1000;

  /**
   * @param factor on top of {@link Weights}
   */
  static Sample of(Lesson lesson, double factor) {
    int failures = lesson.failures();
    double pass = factor * Weights.of(lesson, failures, false);
    double fail = failures == 0 ? 0 : factor * Weights.of(lesson, failures, true);
    long passes = lesson.cases().stream().filter(one -> one.labelled() && !one.failed()).count();
    double kept = Math.min(1, (double) MOST_PASSES / Math.max(1, passes));
    Random random = new Random(lesson.info().startMillis());
    int[] rows =
        IntStream.range(0, lesson.size())
            .filter(row -> lesson.cases().get(row).labelled())
            .filter(row -> weight(lesson, row, fail, pass) > 0)
            .filter(row -> lesson.cases().get(row).failed() || random.nextDouble() < kept)
            .toArray();
    float[] weights = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      weights[i] = (float) weight(lesson, rows[i], fail, pass / kept);
    }
    return new Sample(lesson, rows, weights);
  }

  private static double weight(Lesson lesson, int row, double fail, double pass) {
    return lesson.cases().get(row).failed() ? fail : pass;
  }

  int size() {
    return rows.length;
  }
}
