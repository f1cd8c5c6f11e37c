package io.foretest.training.evaluation;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.Arrays;

/**
 * The share of all failing tests that an order has run when a share of each build's time is spent.
 */
final class RecallCurve {
  /** Points of a curve: from 0 to 100% of the time in steps of 1%. */
  static final int POINTS = 101;

  private static final double ROUNDING = 1e-9;

  private final double[] caught = new double[POINTS];
  private double failures;

  void add(Lesson lesson, double[] scores) {
    if (!lesson.failing()) {
      return;
    }
    double total = lesson.cases().stream().mapToDouble(Case::seconds).sum();
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      add(lesson, Order.of(scores, shuffle), total);
    }
  }

  /** A test is caught when it has ended. Without any time each takes as long as another. */
  private void add(Lesson lesson, int[] order, double total) {
    double elapsed = 0;
    for (int place = 0; place < order.length; place++) {
      Case one = lesson.cases().get(order[place]);
      elapsed += total > 0 ? one.seconds() / total : 1.0 / order.length;
      if (one.failed()) {
        failures++;
        int from = (int) Math.ceil(Math.max(0, elapsed - ROUNDING) * (POINTS - 1));
        for (int point = Math.min(from, POINTS - 1); point < POINTS; point++) {
          caught[point]++;
        }
      }
    }
  }

  /** Recall at each share of time; 0 without failures. */
  double[] recalls() {
    return Arrays.stream(caught).map(count -> failures == 0 ? 0 : count / failures).toArray();
  }
}
