package io.foretest.training.evaluation;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether to let selection skip tests, as the replay of the project's own past has it.
 *
 * @param enable whether a recall target kept what it asks, and was worth it
 * @param recall that target, the strictest of them; NaN where there is none
 * @param sentence all of it for a person
 */
public record Advice(boolean enable, double recall, String sentence) {
  /** Fewer failing tests or builds show nothing. */
  private static final int LEAST_FAILURES = 20;

  private static final int LEAST_BUILDS = 10;

  /** A selection that saves less is not worth a thought. */
  private static final double LEAST_SAVED = 0.1;

  private static final double ROUNDING = 1e-9;

  /**
   * The advice of a replay.
   *
   * @param usual target that the reasons speak of where none is good enough
   */
  public static Advice of(ExamResult result, double usual) {
    String few = tooFew(result);
    if (!few.isEmpty()) {
      return notYet(few);
    }
    return result.byRecall().keySet().stream()
        .filter(recall -> faults(result, recall).isEmpty())
        .max(Comparator.naturalOrder())
        .map(recall -> enable(recall, model(result, recall)))
        .orElseGet(() -> notYet("at recall " + usual + " " + faultsOf(result, usual)));
  }

  private static Advice enable(double recall, StrategyMetrics row) {
    String sentence =
        String.format(
            Locale.ROOT,
            "Enable selection at recall %s: it saves %.0f%% (%.0f-%.0f%%) of the test time, and would"
                + " have missed %s of %s failing tests and %s of %s failing builds. With 95%%"
                + " confidence it keeps at least %.1f%% of the failing tests, and catches at least"
                + " %.1f%% of the failing builds.",
            recall,
            100 * row.value("time_saved"),
            100 * row.value("time_saved_low"),
            100 * row.value("time_saved_high"),
            count(row.value("failures") - row.value("failures_caught")),
            count(row.value("failures")),
            count(row.value("failing_builds") - row.value("failing_builds_caught")),
            count(row.value("failing_builds")),
            100 * row.value("test_recall_low"),
            100 * row.value("change_recall_low"));
    return new Advice(true, recall, sentence);
  }

  private static Advice notYet(String why) {
    return new Advice(false, Double.NaN, "Do not enable selection yet, because " + why + ".");
  }

  private static String tooFew(ExamResult result) {
    int builds = result.failingBuilds();
    int failures = result.asked().stream().mapToInt(lesson -> lesson.failures()).sum();
    return failures < LEAST_FAILURES || builds < LEAST_BUILDS
        ? String.format(
            Locale.ROOT,
            "only %d failing tests in %d failing builds could be replayed; %d and %d are needed to"
                + " show anything",
            failures,
            builds,
            LEAST_FAILURES,
            LEAST_BUILDS)
        : "";
  }

  /** Never empty where no target is good enough, since each of them has a fault then. */
  private static String faultsOf(ExamResult result, double recall) {
    return String.join("; ", faults(result, recall));
  }

  private static List<String> faults(ExamResult result, double recall) {
    StrategyMetrics row = model(result, recall);
    List<String> faults = new ArrayList<>();
    if (result.recall(row) < recall - ROUNDING) {
      faults.add("it would have missed " + missed(result, row));
    }
    if (result.uncut(recall) == result.asked().size()) {
      faults.add("the past is too short to show a threshold for it, so that everything would run");
    } else if (!(row.value("time_saved") >= LEAST_SAVED)) {
      faults.add(
          String.format(
              Locale.ROOT,
              "it saves %.1f%% of the test time, less than %.0f%%",
              100 * row.value("time_saved"),
              100 * LEAST_SAVED));
    }
    bestHeuristic(result, recall)
        .filter(best -> result.recall(best) > result.recall(row) + ROUNDING)
        .ifPresent(
            best ->
                faults.add(
                    String.format(
                        Locale.ROOT,
                        "in the same time \"%s\" finds %.1f%% of the failing %s, the model %.1f%%",
                        best.strategy(),
                        100 * result.recall(best),
                        result.recallOf() == RecallOf.CHANGES ? "builds" : "tests",
                        100 * result.recall(row))));
    return faults;
  }

  private static String missed(ExamResult result, StrategyMetrics row) {
    return result.recallOf() == RecallOf.CHANGES
        ? missed(row, "failing_builds", "failing builds")
        : missed(row, "failures", "failing tests");
  }

  private static String missed(StrategyMetrics row, String figure, String cases) {
    double all = row.value(figure);
    return count(all - row.value(figure + "_caught")) + " of " + count(all) + " " + cases;
  }

  /** The heuristic that finds most in the time of the model's selection. */
  public static Optional<StrategyMetrics> bestHeuristic(ExamResult result, double recall) {
    return result.rows(recall).stream()
        .filter(row -> !row.strategy().startsWith(Exam.MODEL))
        .filter(row -> !row.strategy().equals(Exam.ORACLE))
        .max(Comparator.comparingDouble(result::recall));
  }

  private static StrategyMetrics model(ExamResult result, double recall) {
    return result.rows(recall).stream()
        .filter(row -> row.strategy().equals(Exam.MODEL))
        .findFirst()
        .orElseThrow();
  }

  private static String count(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
