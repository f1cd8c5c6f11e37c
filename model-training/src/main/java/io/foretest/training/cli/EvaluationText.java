package io.foretest.training.cli;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.Recalls;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Advice;
import io.foretest.training.evaluation.Exam;
import io.foretest.training.evaluation.ExamResult;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code evaluate} prints. */
final class EvaluationText {
  private EvaluationText() {}

  static void print(TrainingSet set, ExamResult result, PrintWriter out) {
    TrainingText.printSet(set, out);
    if (result.asked().isEmpty()) {
      out.println("Nothing can be replayed: no complete build follows the first failing ones.");
    } else {
      printReplayed(result, out);
    }
    out.flush();
  }

  private static void printReplayed(ExamResult result, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Replayed: %d complete builds from %s, %d of them failing; each was asked before it was"
            + " known.%n%n",
        result.asked().size(),
        ResultText.day(result.asked().get(0).info().startMillis()),
        result.failingBuilds());
    printTargets(result, out);
    Advice advice = Advice.of(result, Recalls.DEFAULT);
    double recall = advice.enable() ? advice.recall() : Recalls.DEFAULT;
    out.println("Order and selection at recall " + recall + ":");
    ResultText.printStrategies(result.rows(recall), out);
    out.println();
    ResultText.printMisses(result, recall, out);
    out.println();
    out.println(advice.sentence());
  }

  /** The model's row of each target; heuristics get its time and are shown by what they catch. */
  private static void printTargets(ExamResult result, PrintWriter out) {
    Table table =
        new Table(
            "recall",
            "no threshold",
            "test recall",
            "change recall",
            "selected",
            "time saved",
            "best heuristic");
    for (Map.Entry<Double, List<StrategyMetrics>> target : result.byRecall().entrySet()) {
      model(target.getValue()).ifPresent(row -> table.row(cells(target.getKey(), row, result)));
    }
    table.print(out);
    out.println(
        "  (no threshold: builds that ran whole, because the past before them was too short to show"
            + " one)");
    out.println(
        "  (best heuristic: what finds most in the time of the selection, by "
            + (result.recallOf() == RecallOf.CHANGES ? "change" : "test")
            + " recall)");
    out.println();
  }

  private static List<String> cells(double recall, StrategyMetrics row, ExamResult result) {
    return List.of(
        Double.toString(recall),
        result.uncut(recall) + "/" + result.asked().size(),
        Table.share(
            row.value("failures_caught"),
            row.value("failures"),
            row.value("test_recall_low"),
            row.value("test_recall_high")),
        Table.share(
            row.value("failing_builds_caught"),
            row.value("failing_builds"),
            row.value("change_recall_low"),
            row.value("change_recall_high")),
        withInterval(row, "selection_rate"),
        withInterval(row, "time_saved"),
        bestHeuristic(result, recall));
  }

  /** In the time of a whole suite, all find the same. */
  private static String bestHeuristic(ExamResult result, double recall) {
    return Advice.bestHeuristic(result, recall)
        .filter(any -> result.uncut(recall) < result.asked().size())
        .map(best -> Table.number(result.recall(best)) + " " + best.strategy())
        .orElse("-");
  }

  private static String withInterval(StrategyMetrics row, String name) {
    return String.format(
        Locale.ROOT,
        "%s (%.0f-%.0f)",
        Table.percent(row.value(name)),
        100 * row.value(name + "_low"),
        100 * row.value(name + "_high"));
  }

  private static Optional<StrategyMetrics> model(List<StrategyMetrics> rows) {
    return rows.stream().filter(row -> row.strategy().equals(Exam.MODEL)).findFirst();
  }
}
