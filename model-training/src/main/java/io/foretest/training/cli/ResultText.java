package io.foretest.training.cli;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.evaluation.ExamResult;
import io.foretest.training.evaluation.Miss;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Parts of the console's text that commands share. */
final class ResultText {
  private static final int MOST_MISSES = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ResultText() {}

  static String day(long millis) {
    return DAY.format(Instant.ofEpochMilli(millis));
  }

  /** Every strategy's row. */
  static void printStrategies(List<StrategyMetrics> rows, PrintWriter out) {
    Table table =
        new Table(
            "",
            "APFD",
            "APFDc",
            "precision",
            "recall",
            "F1",
            "F1 if failing",
            "test recall",
            "change recall",
            "selected",
            "time saved");
    for (StrategyMetrics row : rows) {
      table.row(
          List.of(
              row.strategy(),
              Table.number(row.value("apfd")),
              Table.number(row.value("apfdc")),
              Table.number(row.value("precision")),
              Table.number(row.value("recall")),
              Table.number(row.value("f1")),
              Table.number(row.value("f1_if_failing")),
              Table.number(row.value("test_recall")),
              Table.number(row.value("change_recall")),
              Table.percent(row.value("selection_rate")),
              Table.percent(row.value("time_saved"))));
    }
    table.print(out);
  }

  static void printMisses(ExamResult result, double recall, PrintWriter out) {
    List<Miss> misses = result.misses(recall);
    if (misses.isEmpty()) {
      out.printf(Locale.ROOT, "Missed at recall %s: none.%n", recall);
      return;
    }
    out.printf(Locale.ROOT, "Missed at recall %s: %d failing tests.%n", recall, misses.size());
    misses.stream().limit(MOST_MISSES).forEach(miss -> out.println("  " + line(miss)));
    if (misses.size() > MOST_MISSES) {
      out.printf(Locale.ROOT, "  and %d more; --json lists all%n", misses.size() - MOST_MISSES);
    }
  }

  private static String line(Miss miss) {
    return String.format(
        Locale.ROOT,
        "%s %s in build %s: p=%.4f%s, place %d of %d%s",
        day(miss.build().startMillis()),
        Printable.name(miss.test().id().toString()),
        Printable.name(miss.build().id()),
        miss.probability(),
        threshold(miss),
        miss.place(),
        miss.tests(),
        miss.caughtBuild() ? " (another failing test of it would have run)" : "");
  }

  /** A remaining share is no figure of a single test. */
  private static String threshold(Miss miss) {
    return miss.cut().of() == RecallOf.TESTS
        ? String.format(Locale.ROOT, " below %.4f", miss.cut().threshold())
        : "";
  }
}
