package io.foretest.training.evaluation;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums how often a test called failing fails: precision, recall and F1 of the prediction itself,
 * which has another cut than the selection. Flaky tests are left out.
 */
final class AlarmTally {
  private long alarms;
  private long hits;
  private long failures;

  /** Calls the {@code count} tests with the highest scores failing. */
  void addFirst(Lesson lesson, double[] scores, int count) {
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      int[] order = Order.of(scores, shuffle);
      for (int place = 0; place < order.length; place++) {
        add(lesson.cases().get(order[place]), place < count);
      }
    }
  }

  private void add(Case one, boolean alarm) {
    if (!one.labelled()) {
      return;
    }
    alarms += alarm ? 1 : 0;
    failures += one.failed() ? 1 : 0;
    hits += alarm && one.failed() ? 1 : 0;
  }

  Map<String, Double> values() {
    double precision = alarms == 0 ? Double.NaN : (double) hits / alarms;
    double recall = failures == 0 ? Double.NaN : (double) hits / failures;
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("precision", precision);
    values.put("recall", recall);
    values.put("f1", alarms + failures == 0 ? Double.NaN : 2.0 * hits / (alarms + failures));
    return values;
  }
}
