package io.foretest.training.benchmark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The simple orders that a ranking has to beat; they know the cycles that were added. */
final class HistoryHeuristics {
  private static final double NEVER = 0.01;
  private static final double SMOOTHING = 0.1;
  private static final double LEAST_SECONDS = 1e-6;
  private static final double NEW_FIRST = 2;

  private final Map<String, Past> pasts = new HashMap<>();
  private int now;
  private long runs;
  private double seconds;

  private static final class Past {
    private int runs;
    private int failures;
    private int lastFailure = -1;
    private double seconds;
  }

  void add(Cycle cycle) {
    now++;
    for (Cycle.Row row : cycle.rows()) {
      Past past = pasts.computeIfAbsent(row.test(), test -> new Past());
      past.runs++;
      past.failures += row.failed() ? 1 : 0;
      past.lastFailure = row.failed() ? now : past.lastFailure;
      past.seconds += row.secondsOrZero();
      runs++;
      seconds += row.secondsOrZero();
    }
  }

  /** Whether no failing test of a cycle had failed before. */
  boolean firstFailure(Cycle cycle) {
    Set<String> failing = new HashSet<>();
    cycle.rows().stream().filter(Cycle.Row::failed).forEach(row -> failing.add(row.test()));
    return failing.stream().allMatch(test -> past(test).failures == 0);
  }

  /** One score a row for each order, higher runs earlier. */
  Map<String, double[]> scores(Cycle cycle) {
    double average = seconds / Math.max(1, runs);
    double epsilon = Math.max(average * 1e-3, LEAST_SECONDS);
    ToDoubleFunction<Past> cost = one -> one.runs == 0 ? average : one.seconds / one.runs;
    Map<String, double[]> scores = new LinkedHashMap<>();
    put(scores, cycle, "random", one -> 0);
    put(scores, cycle, "last failed", this::recency);
    put(scores, cycle, "new, then last failed", one -> one.runs == 0 ? NEW_FIRST : recency(one));
    put(scores, cycle, "failure rate", HistoryHeuristics::rate);
    put(scores, cycle, "shortest first", one -> -cost.applyAsDouble(one));
    put(
        scores,
        cycle,
        "last failed / time",
        one -> (recency(one) + NEVER) / (cost.applyAsDouble(one) + epsilon));
    put(
        scores,
        cycle,
        "failure rate / time",
        one -> (one.failures + SMOOTHING) / (one.runs + 1) / (cost.applyAsDouble(one) + epsilon));
    return scores;
  }

  private void put(
      Map<String, double[]> scores, Cycle cycle, String name, ToDoubleFunction<Past> score) {
    List<Cycle.Row> rows = cycle.rows();
    scores.put(
        name, rows.stream().mapToDouble(row -> score.applyAsDouble(past(row.test()))).toArray());
  }

  private Past past(String test) {
    return pasts.getOrDefault(test, new Past());
  }

  private double recency(Past past) {
    return past.lastFailure < 0 ? 0 : 1.0 / (1 + now - past.lastFailure);
  }

  private static double rate(Past past) {
    return past.runs == 0 ? 0 : (double) past.failures / past.runs;
  }
}
