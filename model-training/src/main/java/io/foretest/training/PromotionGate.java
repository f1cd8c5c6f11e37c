package io.foretest.training;

import io.foretest.model.StrategyMetrics;
import io.foretest.training.evaluation.Exam;
import io.foretest.training.evaluation.ExamResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a new model on the held-out newest builds with the best heuristic and with the model
 * that is in use: by APFD in the order of probability, and by APFDc in the order of probability per
 * second.
 */
final class PromotionGate {
  private static final double ROUNDING = 1e-9;

  private final List<String> reasons = new ArrayList<>();
  private boolean earned = true;

  private PromotionGate() {}

  /**
   * @param incumbent how the model in use did on the same builds; null where there is none, or none
   *     that could be asked fairly
   */
  static Promotion judge(ExamResult candidate, @Nullable ExamResult incumbent) {
    PromotionGate gate = new PromotionGate();
    List<StrategyMetrics> rows = candidate.rows(Recalls.DEFAULT);
    if (candidate.failingBuilds() == 0) {
      return new Promotion(false, List.of("no failing build was held out: nothing to compare on"));
    }
    gate.againstHeuristics(rows, Exam.MODEL, "apfd");
    gate.againstHeuristics(rows, Exam.MODEL_BY_TIME, "apfdc");
    if (incumbent != null && incumbent.failingBuilds() > 0) {
      gate.againstIncumbent(rows, incumbent.rows(Recalls.DEFAULT), Exam.MODEL, "apfd");
      gate.againstIncumbent(rows, incumbent.rows(Recalls.DEFAULT), Exam.MODEL_BY_TIME, "apfdc");
    }
    return new Promotion(gate.earned, gate.reasons);
  }

  private void againstHeuristics(List<StrategyMetrics> rows, String order, String metric) {
    Optional<StrategyMetrics> best =
        rows.stream()
            .filter(row -> !row.strategy().startsWith(Exam.MODEL))
            .filter(row -> !row.strategy().equals(Exam.ORACLE))
            .max(Comparator.comparingDouble(row -> row.value(metric)));
    best.ifPresent(
        row ->
            compare(order, metric, value(rows, order, metric), row.strategy(), row.value(metric)));
  }

  private void againstIncumbent(
      List<StrategyMetrics> rows, List<StrategyMetrics> incumbent, String order, String metric) {
    compare(
        order,
        metric,
        value(rows, order, metric),
        "the model in use",
        value(incumbent, order, metric));
  }

  private void compare(String order, String metric, double own, String rival, double theirs) {
    boolean worse = own < theirs - ROUNDING;
    earned &= !worse;
    reasons.add(
        String.format(
            Locale.ROOT,
            "%s: %s %.3f, %s than %s with %.3f",
            order,
            metric,
            own,
            worse ? "WORSE" : "not worse",
            rival,
            theirs));
  }

  private static double value(List<StrategyMetrics> rows, String strategy, String metric) {
    return rows.stream()
        .filter(row -> row.strategy().equals(strategy))
        .findFirst()
        .map(row -> row.value(metric))
        .orElse(Double.NaN);
  }
}
