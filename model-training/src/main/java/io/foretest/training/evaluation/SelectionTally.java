package io.foretest.training.evaluation;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sums what a selection keeps and what it saves, over failing and passing builds. */
final class SelectionTally {
  private static final double ROUNDING = 1e-9;

  private final List<double[]> time = new ArrayList<>();
  private final List<double[]> share = new ArrayList<>();
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

  /**
   * Adds the selection of the tests with the highest scores that a selection of another order had
   * the time for. The test in which that time ends still runs. Without any time it gets as many
   * tests.
   *
   * @param rival the other selection
   */
  void addInTheTimeOf(boolean[] rival, Lesson lesson, double[] scores) {
    double total = lesson.cases().stream().mapToDouble(Case::seconds).sum();
    double given = 0;
    for (int row = 0; row < rival.length; row++) {
      given += rival[row] ? cost(lesson.cases().get(row), total) : 0;
    }
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      int[] order = Order.of(scores, shuffle);
      boolean[] runs = new boolean[order.length];
      double elapsed = 0;
      for (int place = 0; place < order.length && elapsed < given - ROUNDING; place++) {
        runs[order[place]] = true;
        elapsed += cost(lesson.cases().get(order[place]), total);
      }
      add(lesson, runs, 1);
    }
  }

  private static double cost(Case one, double total) {
    return total > 0 ? one.seconds() : 1;
  }

  /** Sums whole numbers, a tie break weighs 1; shares of them are exact. */
  private void add(Lesson lesson, boolean[] runs, int weight) {
    double caughtHere = 0;
    double secondsBefore = seconds;
    double savedBefore = seconds - selectedSeconds;
    double selectedBefore = selected;
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
    double saved = seconds - selectedSeconds - savedBefore;
    time.add(new double[] {saved, seconds - secondsBefore});
    share.add(new double[] {selected - selectedBefore, (double) weight * runs.length});
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

  /** The same with intervals of what depends on whole builds. */
  Map<String, Double> valuesWithIntervals() {
    Map<String, Double> values = values();
    Bootstrap rate = Bootstrap.ofShare(share);
    values.put("selection_rate_low", rate.low());
    values.put("selection_rate_high", rate.high());
    Bootstrap saved = Bootstrap.ofShare(time);
    values.put("time_saved_low", saved.low());
    values.put("time_saved_high", saved.high());
    values.put("tests", count(tests));
    values.put("tests_selected", count(selected));
    values.put("seconds", count(seconds));
    values.put("seconds_selected", count(selectedSeconds));
    return values;
  }
}
