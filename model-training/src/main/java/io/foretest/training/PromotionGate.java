package io.foretest.training;

import io.foretest.model.StrategyMetrics;
import io.foretest.training.evaluation.Exam;
import io.foretest.training.evaluation.ExamResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets a new model in only if it is at least as good (but for what a single build may make), on the
 * held-out newest builds, as every heuristic and as the model in use: by APFD in the order of
 * probability, and by APFDc in the order of probability per second. Otherwise the model in use
 * stays, unless the heuristic that could stand in beats it in both orders; where none is in use,
 * that heuristic takes the place.
 */
final class PromotionGate {
  /**
   * What one failing build may differ by without deciding anything: test times are never the same
   * twice, and with a handful of builds that alone would choose the model.
   */
  private static final double ONE_BUILD = 0.2;

  private static final double ROUNDING = 1e-9;

  /** What each order is measured by. */
  private static final Map<String, String> METRICS =
      Map.of(Exam.MODEL, "apfd", Exam.MODEL_BY_TIME, "apfdc");

  private static final List<String> ORDERS = List.of(Exam.MODEL, Exam.MODEL_BY_TIME);

  private final List<String> reasons = new ArrayList<>();
  private boolean earned = true;

  private PromotionGate() {}

  /**
   * @param standIn the heuristic that takes the place where nothing better is known
   * @param duel null where no model is in use, or none that knows these features
   */
  static Promotion judge(ExamResult candidate, ExamResult standIn, @Nullable Duel duel) {
    PromotionGate gate = new PromotionGate();
    if (candidate.failingBuilds() == 0) {
      gate.refuse("no failing build was held out: nothing to compare on");
    } else {
      gate.compareAll(candidate, standIn, duel);
    }
    return new Promotion(gate.earned ? Kept.NEW_MODEL : keptInstead(duel), gate.reasons);
  }

  private void compareAll(ExamResult candidate, ExamResult standIn, @Nullable Duel duel) {
    for (String order : ORDERS) {
      bestHeuristic(candidate, order).ifPresent(best -> compare(candidate, order, best));
    }
    for (String order : ORDERS) {
      compare(candidate, order, new Rival("decayed failure rates", value(standIn, order)));
    }
    if (duel != null && duel.decides()) {
      for (String order : ORDERS) {
        compare(
            duel.challenger(), order, new Rival("the model in use", value(duel.inUse(), order)));
      }
    }
  }

  private static Kept keptInstead(@Nullable Duel duel) {
    if (duel == null) {
      return Kept.HEURISTIC;
    }
    boolean beaten =
        duel.decides()
            && ORDERS.stream()
                .allMatch(
                    order ->
                        worse(
                            value(duel.inUse(), order),
                            value(duel.standIn(), order),
                            duel.inUse().failingBuilds()));
    return beaten ? Kept.HEURISTIC : Kept.MODEL_IN_USE;
  }

  private record Rival(String name, double value) {}

  private static Optional<Rival> bestHeuristic(ExamResult exam, String order) {
    return exam.rows(Recalls.DEFAULT).stream()
        .filter(row -> !row.strategy().startsWith(Exam.MODEL))
        .filter(row -> !row.strategy().equals(Exam.ORACLE))
        .map(row -> new Rival(row.strategy(), row.value(metric(order))))
        .max(Comparator.comparingDouble(Rival::value));
  }

  private void compare(ExamResult candidate, String order, Rival rival) {
    double own = value(candidate, order);
    boolean worse = worse(own, rival.value(), candidate.failingBuilds());
    earned &= !worse;
    reasons.add(
        String.format(
            Locale.ROOT,
            "%s: %s %.3f, %s than %s with %.3f (%d failing builds)",
            order,
            metric(order),
            own,
            worse ? "WORSE" : "not worse",
            rival.name(),
            rival.value(),
            candidate.failingBuilds()));
  }

  private void refuse(String reason) {
    earned = false;
    reasons.add(reason);
  }

  private static boolean worse(double own, double theirs, int failingBuilds) {
    return own < theirs - ONE_BUILD / failingBuilds - ROUNDING;
  }

  private static String metric(String order) {
    return METRICS.getOrDefault(order, "apfd");
  }

  private static double value(ExamResult exam, String order) {
    return exam.rows(Recalls.DEFAULT).stream()
        .filter(row -> row.strategy().equals(order))
        .findFirst()
        .map((StrategyMetrics row) -> row.value(metric(order)))
        .orElse(Double.NaN);
  }
}
