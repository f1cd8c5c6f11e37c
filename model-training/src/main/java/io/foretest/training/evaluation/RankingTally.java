package io.foretest.training.evaluation;

import io.foretest.training.data.Lesson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sums how well one strategy orders. Builds with a failing test and at least two tests count; so do
 * flaky tests, as tests that take time and find nothing.
 */
final class RankingTally {
  private int builds;
  private double apfd;
  private double apfdc;
  private int firstBuilds;
  private double firstApfd;
  private double firstApfdc;

  void add(Lesson lesson, double[] scores) {
    if (!lesson.failing() || lesson.size() < 2) {
      return;
    }
    double byPlace = 0;
    double byTime = 0;
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      int[] order = Order.of(scores, shuffle);
      boolean[] failed = failed(lesson, order);
      byPlace += Apfd.apfd(failed);
      byTime += Apfd.apfdc(failed, seconds(lesson, order));
    }
    add(lesson, byPlace / Order.SHUFFLES, byTime / Order.SHUFFLES);
  }

  private void add(Lesson lesson, double byPlace, double byTime) {
    builds++;
    apfd += byPlace;
    apfdc += byTime;
    if (lesson.firstFailure()) {
      firstBuilds++;
      firstApfd += byPlace;
      firstApfdc += byTime;
    }
  }

  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("apfd", mean(apfd, builds));
    values.put("apfdc", mean(apfdc, builds));
    values.put("ranked_builds", (double) builds);
    values.put("first_failure_apfd", mean(firstApfd, firstBuilds));
    values.put("first_failure_apfdc", mean(firstApfdc, firstBuilds));
    values.put("first_failure_builds", (double) firstBuilds);
    return values;
  }

  private static double mean(double sum, int count) {
    return count == 0 ? Double.NaN : sum / count;
  }

  private static boolean[] failed(Lesson lesson, int[] order) {
    boolean[] failed = new boolean[order.length];
    for (int place = 0; place < order.length; place++) {
      failed[place] = lesson.cases().get(order[place]).failed();
    }
    return failed;
  }

  private static double[] seconds(Lesson lesson, int[] order) {
    double[] seconds = new double[order.length];
    for (int place = 0; place < order.length; place++) {
      seconds[place] = lesson.cases().get(order[place]).seconds();
    }
    return seconds;
  }
}
