package io.foretest.training.benchmark;

import io.foretest.training.evaluation.Apfd;
import io.foretest.training.evaluation.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How well orders find the failing tests of a history: means over cycles with a failure and at
 * least six tests, the first cycle left out, with 95% intervals from a bootstrap over cycles.
 */
public final class HistoryScores {
  /** What is measured, in the order of a row. */
  public static final List<String> MEASURES =
      List.of("APFD", "APFDc", "10% of time", "20%", "30%", "50%", "first APFD", "first APFDc");

  /** The project's own order by probability. */
  public static final String PROBABILITY = "foretest, probability";

  /** The project's own order by cost. */
  public static final String COST = "foretest, cost";

  private static final String ORACLE = "oracle";

  /** The usual baseline of the field. */
  static final String FOREST = "seven-feature forest";

  private static final int LEAST_TESTS = 6;
  private static final double FAILING_FIRST = 1e9;
  private static final double[] CUTS = {0.1, 0.2, 0.3, 0.5};
  private static final double ROUNDING = 1e-9;

  private final Map<String, List<double[]>> rows = new LinkedHashMap<>();
  private int first;

  /**
   * A mean over cycles.
   *
   * @param low lower end of its 95% interval
   */
  public record Mean(double value, double low, double high) {
    static Mean of(double[] values) {
      Bootstrap interval = Bootstrap.ofMean(values);
      return new Mean(
          Arrays.stream(values).average().orElse(Double.NaN), interval.low(), interval.high());
    }
  }

  /** Whether a cycle counts, were it not the first. */
  static boolean counts(Cycle cycle) {
    return cycle.rows().size() >= LEAST_TESTS && cycle.rows().stream().anyMatch(Cycle.Row::failed);
  }

  /**
   * Measures one cycle.
   *
   * @param index place of the cycle among all
   * @param scores one a row of the cycle, by order
   */
  void add(Cycle cycle, int index, boolean firstFailure, Map<String, double[]> scores) {
    first += firstFailure ? 1 : 0;
    Map<String, double[]> all = new LinkedHashMap<>(scores);
    all.put(ORACLE, oracle(cycle));
    all.forEach(
        (name, score) ->
            rows.computeIfAbsent(name, unused -> new ArrayList<>())
                .add(measures(cycle, TieBreaks.orders(score, index), firstFailure)));
  }

  private static double[] oracle(Cycle cycle) {
    return cycle.rows().stream()
        .mapToDouble(row -> (row.failed() ? FAILING_FIRST : 0) - row.secondsOrZero())
        .toArray();
  }

  /** One value a measure of {@link #MEASURES}, ties broken in the ways given. */
  static double[] measures(Cycle cycle, List<int[]> orders, boolean firstFailure) {
    double[] sum = new double[MEASURES.size()];
    for (int[] order : orders) {
      double[] one = measures(cycle, order);
      for (int i = 0; i < one.length; i++) {
        sum[i] += one[i] / orders.size();
      }
    }
    sum[sum.length - 2] = firstFailure ? sum[0] : Double.NaN;
    sum[sum.length - 1] = firstFailure ? sum[1] : Double.NaN;
    return sum;
  }

  private static double[] measures(Cycle cycle, int[] order) {
    boolean[] failed = new boolean[order.length];
    double[] seconds = new double[order.length];
    for (int place = 0; place < order.length; place++) {
      Cycle.Row row = cycle.rows().get(order[place]);
      failed[place] = row.failed();
      seconds[place] = row.secondsOrZero();
    }
    double[] measures = new double[2 + CUTS.length];
    measures[0] = Apfd.apfd(failed);
    measures[1] = Apfd.apfdc(failed, seconds);
    for (int i = 0; i < CUTS.length; i++) {
      measures[2 + i] = recall(failed, seconds, CUTS[i]);
    }
    return measures;
  }

  /** Share of the failing tests that have finished when a share of the whole time is spent. */
  private static double recall(boolean[] failed, double[] given, double share) {
    double total = Arrays.stream(given).sum();
    double[] seconds = given.clone();
    if (total <= 0) {
      Arrays.fill(seconds, 1);
      total = seconds.length;
    }
    double elapsed = 0;
    int all = 0;
    int found = 0;
    for (int i = 0; i < failed.length; i++) {
      elapsed += seconds[i];
      all += failed[i] ? 1 : 0;
      found += failed[i] && elapsed <= share * total + ROUNDING ? 1 : 0;
    }
    return (double) found / all;
  }

  /** Number of cycles that were measured. */
  public int cycles() {
    return rows.getOrDefault(ORACLE, List.of()).size();
  }

  /** Those of them in which no failing test had failed before. */
  public int firstFailures() {
    return first;
  }

  /** One row an order, one mean a measure of {@link #MEASURES}. */
  public Map<String, List<Mean>> means() {
    Map<String, List<Mean>> means = new LinkedHashMap<>();
    rows.forEach(
        (name, cycles) -> {
          List<Mean> row = new ArrayList<>();
          for (int measure = 0; measure < MEASURES.size(); measure++) {
            row.add(Mean.of(column(cycles, measure)));
          }
          means.put(name, row);
        });
    return means;
  }

  /** Our order less the heuristic that is best by its mean, cycle by cycle. */
  public Optional<Difference> difference(String ours, String measure) {
    int column = MEASURES.indexOf(measure);
    double[] own = column(rows.getOrDefault(ours, List.of()), column);
    return rows.keySet().stream()
        .filter(name -> !List.of(PROBABILITY, COST, ORACLE, FOREST).contains(name))
        .map(
            name ->
                new Difference(
                    ours,
                    name,
                    measure,
                    less(own, column(rows.getOrDefault(name, List.of()), column))))
        .min((one, other) -> Double.compare(one.mean().value(), other.mean().value()));
  }

  /**
   * How far one order is ahead of another.
   *
   * @param mean of the differences of each cycle
   */
  public record Difference(String ours, String rival, String measure, Mean mean) {}

  private static Mean less(double[] own, double[] theirs) {
    double[] differences = new double[own.length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = own[i] - theirs[i];
    }
    return Mean.of(differences);
  }

  private static double[] column(List<double[]> cycles, int measure) {
    return cycles.stream()
        .mapToDouble(cycle -> cycle[measure])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }
}
