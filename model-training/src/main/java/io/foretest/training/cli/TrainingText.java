package io.foretest.training.cli;

import io.foretest.model.Manifest;
import io.foretest.model.Provenance;
import io.foretest.model.Threshold;
import io.foretest.model.Thresholds;
import io.foretest.training.Recalls;
import io.foretest.training.TrainingReport;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.ExamResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What {@code train} prints. */
final class TrainingText {
  private TrainingText() {}

  static void print(TrainingReport report, Path file, PrintWriter out) {
    printData(report, out);
    printComparison(report.exam(), out);
    printThresholds(report, out);
    printPromotion(report, out);
    out.println("Wrote " + Printable.of(file.toAbsolutePath().normalize().toString()));
    out.flush();
  }

  static void printSet(TrainingSet set, PrintWriter out) {
    List<Lesson> lessons = set.lessons();
    out.printf(
        Locale.ROOT,
        "History: %d builds from %s to %s, %d of them failing, %d failed tests.%n",
        lessons.size(),
        ResultText.day(lessons.get(0).info().startMillis()),
        ResultText.day(lessons.get(lessons.size() - 1).info().startMillis()),
        set.failingBuilds(),
        set.failures());
    out.printf(
        Locale.ROOT,
        "Left out as labels: %d flaky outcomes. Weighted down: %d builds in which most of the suite"
            + " failed at once.%n",
        set.flakyOutcomes(),
        set.infrastructureBuilds());
  }

  private static void printData(TrainingReport report, PrintWriter out) {
    printSet(report.set(), out);
    Provenance birth = report.bundle().provenance();
    out.printf(
        Locale.ROOT,
        "Learned from %d rows, %d of them failures (data %s).%n%n",
        birth.rows(),
        birth.failures(),
        birth.dataDigest().substring(0, 12));
  }

  private static void printComparison(ExamResult exam, PrintWriter out) {
    if (exam.asked().isEmpty()) {
      out.println("Nothing could be held out: no complete build follows the older part.");
      return;
    }
    out.printf(
        Locale.ROOT,
        "Held out, unseen: the newest %d complete builds from %s, %d of them failing. Selection at"
            + " recall %s:%n",
        exam.asked().size(),
        ResultText.day(exam.asked().get(0).info().startMillis()),
        exam.failingBuilds(),
        Recalls.DEFAULT);
    ResultText.printStrategies(exam.rows(Recalls.DEFAULT), out);
    out.println();
    ResultText.printMisses(exam, Recalls.DEFAULT, out);
    out.println();
  }

  private static void printThresholds(TrainingReport report, PrintWriter out) {
    Manifest manifest = report.bundle().manifest();
    out.println("Thresholds for a share of breaking changes, on the share that remains:");
    printThresholds(manifest.changeThresholds(), "c", out);
    out.println("Thresholds for a share of failing tests, on their probability:");
    printThresholds(manifest.thresholds(), "p", out);
    out.println();
  }

  private static void printThresholds(Thresholds thresholds, String symbol, PrintWriter out) {
    Table table = new Table("recall", "runs from", "kept in validation", "");
    for (Threshold row : thresholds.rows()) {
      table.row(
          List.of(
              Double.toString(row.recall()),
              row.supported()
                  ? String.format(Locale.ROOT, "%s=%.5f", symbol, row.probability())
                  : "no threshold",
              row.kept() + "/" + row.failures(),
              row.note()));
    }
    table.print(out);
  }

  private static void printPromotion(TrainingReport report, PrintWriter out) {
    out.println("Does the new model deserve the place?");
    report.promotion().reasons().forEach(reason -> out.println("  " + reason));
    out.println(
        switch (report.promotion().kept()) {
          case NEW_MODEL -> "The model holds its own against everything it was compared with.";
          case MODEL_IN_USE ->
              "The model in use stays, with the newest past: the new one does not hold its own, see"
                  + " above.";
          case HEURISTIC ->
              "The model does not hold its own, see above: decayed failure rates, a heuristic"
                  + " without trees, take the place until more builds are recorded.";
        });
  }
}
