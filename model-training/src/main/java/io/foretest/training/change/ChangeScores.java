package io.foretest.training.change;

import io.foretest.feature.FeatureTable;
import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Apfd;
import io.foretest.training.evaluation.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How well orders find the failing tests of bugs: means over bugs, with 95% intervals from a
 * bootstrap over bugs (Efron, 1979: percentiles of {@value #RESAMPLES} resamples).
 */
public final class ChangeScores {
  /** What is measured, in the order of a row. */
  public static final List<String> MEASURES =
      List.of("APFD", "APFDc", "top 10%", "top 20%", "top 50%", "10% of time");

  private static final String MODEL = "change model";
  private static final int RESAMPLES = 1_000;
  private static final int LEAST_TESTS = 6;
  private static final double[] SHARES = {0.1, 0.2, 0.5};
  private static final double ROUNDING = 1e-9;

  private final Map<String, List<double[]>> bugsByStrategy = new LinkedHashMap<>();

  /**
   * A mean over bugs.
   *
   * @param low lower end of its 95% interval
   */
  public record Mean(double value, double low, double high) {}

  /** Measures bugs of at least {@value #LEAST_TESTS} test classes of which one failed. */
  public ChangeScores(List<ChangesBenchmark.Ranked> bugs) {
    bugs.stream()
        .filter(one -> one.lesson().failing() && one.lesson().size() >= LEAST_TESTS)
        .forEach(this::add);
  }

  private void add(ChangesBenchmark.Ranked bug) {
    Lesson lesson = bug.lesson();
    add(MODEL, lesson, bug.probabilities());
    add("path and name cosine, untrained", lesson, column(lesson, "path_similarity"));
    add("name cosine, untrained", lesson, column(lesson, "name_similarity"));
    add("random", lesson, new double[lesson.size()]);
    add(
        "oracle",
        lesson,
        lesson.cases().stream().mapToDouble(one -> one.failed() ? 1 : 0).toArray());
  }

  private void add(String strategy, Lesson lesson, double[] scores) {
    double[] sum = new double[MEASURES.size()];
    for (int shuffle = 0; shuffle < Order.SHUFFLES; shuffle++) {
      double[] one = measures(lesson, Order.of(scores, shuffle));
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i] / Order.SHUFFLES;
      }
    }
    bugsByStrategy.computeIfAbsent(strategy, name -> new ArrayList<>()).add(sum);
  }

  private static double[] column(Lesson lesson, String feature) {
    FeatureTable table = lesson.table();
    int column = table.names().indexOf(feature);
    double[] values = new double[lesson.size()];
    for (int row = 0; row < values.length; row++) {
      float value = table.value(row, column);
      values[row] = Float.isNaN(value) ? 0 : value;
    }
    return values;
  }

  private static double[] measures(Lesson lesson, int[] order) {
    int n = order.length;
    boolean[] failed = new boolean[n];
    double[] seconds = new double[n];
    double[] even = new double[n];
    for (int place = 0; place < n; place++) {
      Case one = lesson.cases().get(order[place]);
      failed[place] = one.failed();
      seconds[place] = one.seconds();
      even[place] = 1;
    }
    return new double[] {
      Apfd.apfd(failed),
      Apfd.apfdc(failed, seconds),
      caught(failed, even, SHARES[0]),
      caught(failed, even, SHARES[1]),
      caught(failed, even, SHARES[2]),
      recall(failed, seconds, SHARES[0])
    };
  }

  private static double caught(boolean[] failed, double[] cost, double share) {
    return recall(failed, cost, share) > 0 ? 1 : 0;
  }

  /** Share of the failing tests that have run when a share of the whole cost is spent. */
  private static double recall(boolean[] failed, double[] cost, double share) {
    double total = 0;
    int all = 0;
    for (int i = 0; i < cost.length; i++) {
      total += cost[i];
      all += failed[i] ? 1 : 0;
    }
    double elapsed = 0;
    int found = 0;
    for (int i = 0; i < cost.length && elapsed + cost[i] <= share * total + ROUNDING; i++) {
      elapsed += cost[i];
      found += failed[i] ? 1 : 0;
    }
    return (double) found / all;
  }

  /** Mean change of a measure of the change model against other scores of the same bugs. */
  public Mean lessThan(ChangeScores other, String measure) {
    int column = MEASURES.indexOf(measure);
    List<double[]> own = bugsByStrategy.getOrDefault(MODEL, List.of());
    List<double[]> theirs = other.bugsByStrategy.getOrDefault(MODEL, List.of());
    return mean(
        IntStream.range(0, own.size())
            .mapToDouble(i -> own.get(i)[column] - theirs.get(i)[column])
            .toArray());
  }

  /** Number of bugs that were measured. */
  public int bugs() {
    return bugsByStrategy.values().stream().findFirst().map(List::size).orElse(0);
  }

  /** One row a strategy, one mean a measure of {@link #MEASURES}. */
  public Map<String, List<Mean>> rows() {
    Map<String, List<Mean>> rows = new LinkedHashMap<>();
    bugsByStrategy.forEach((strategy, bugs) -> rows.put(strategy, means(bugs)));
    return rows;
  }

  private static List<Mean> means(List<double[]> bugs) {
    List<Mean> means = new ArrayList<>();
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      int column = measure;
      means.add(mean(bugs.stream().mapToDouble(bug -> bug[column]).toArray()));
    }
    return means;
  }

  private static Mean mean(double[] values) {
    Random random = new Random(values.length);
    double[] resampled = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      resampled[i] =
          random
              .ints(values.length, 0, values.length)
              .mapToDouble(at -> values[at])
              .average()
              .orElse(0);
    }
    Arrays.sort(resampled);
    return new Mean(
        Arrays.stream(values).average().orElse(Double.NaN),
        resampled[RESAMPLES / 40],
        resampled[RESAMPLES - RESAMPLES / 40 - 1]);
  }
}
