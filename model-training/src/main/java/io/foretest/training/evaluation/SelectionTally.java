package io.foretest.training.evaluation;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums what a selection keeps and what it saves, over failing and passing builds. */
final class SelectionTally {
  private double tests;
  private double selected;
  private double seconds;
  private double selectedSeconds;
  private double failures;
  private double caught;
  private double failingBuilds;
  private double caughtBuilds;

  /** Adds a selection given test by test. */
  void add(Lesson lesson, boolean[] runs) {
    add(lesson, runs, Order.SHUFFLES);
  }

  /** Adds the selection of the {@code count} tests with the highest scores. */
  void addFirst(Lesson lesson, double[] scores, int count) {
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      int[] order = Order.of(scores, shuffle);
      boolean[] runs = new boolean[order.length];
      for (int place = 0; place < count; place++) {
        runs[order[place]] = true;
      }
      add(lesson, runs, 1);
    }
  }

  /** Sums whole numbers, a tie break weighs 1; shares of them are exact. */
  private void add(Lesson lesson, boolean[] runs, int weight) {
    double caughtHere = 0;
    for (int row = 0; row < runs.length; row++) {
      Case one = lesson.cases().get(row);
      double kept = runs[row] ? weight : 0;
      tests += weight;
      selected += kept;
      seconds += weight * one.seconds();
      selectedSeconds += kept * one.seconds();
      failures += one.failed() ? weight : 0;
      caughtHere += one.failed() ? kept : 0;
    }
    caught += caughtHere;
    failingBuilds += lesson.failing() ? weight : 0;
    caughtBuilds += caughtHere > 0 ? weight : 0;
  }

  Interval testRecall() {
    return new Interval(count(caught), count(failures));
  }

  Interval changeRecall() {
    return new Interval(count(caughtBuilds), count(failingBuilds));
  }

  private static double count(double sum) {
    return sum / Order.SHUFFLES;
  }

  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("test_recall", testRecall().share());
    values.put("test_recall_low", testRecall().low());
    values.put("test_recall_high", testRecall().high());
    values.put("failures", count(failures));
    values.put("failures_caught", count(caught));
    values.put("change_recall", changeRecall().share());
    values.put("change_recall_low", changeRecall().low());
    values.put("change_recall_high", changeRecall().high());
    values.put("failing_builds", count(failingBuilds));
    values.put("failing_builds_caught", count(caughtBuilds));
    values.put("selection_rate", tests == 0 ? Double.NaN : selected / tests);
    values.put("time_saved", seconds == 0 ? Double.NaN : 1 - selectedSeconds / seconds);
    return values;
  }
}
