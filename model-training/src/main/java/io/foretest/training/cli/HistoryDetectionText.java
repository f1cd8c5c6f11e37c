package io.foretest.training.cli;

import io.foretest.training.benchmark.HistoryDetection;
import io.foretest.training.benchmark.Reliability;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a benchmark's probabilities were worth one by one, and every failing test missed. */
final class HistoryDetectionText {
  private HistoryDetectionText() {}

  static void print(HistoryDetection detection, PrintWriter out) {
    out.println();
    printCalls("in cycles with a failure", detection.ofFailingCycles(), out);
    printCalls("in all cycles", detection.ofAllCycles(), out);
    printFound(detection, out);
    out.printf(
        Locale.ROOT,
        "  Brier score %.4f; %.4f when each test gets the mean rate%n",
        detection.reliability().brier(),
        detection.reliability().brierOfTheRate());
    table(detection.reliability()).print(out);
    out.flush();
  }

  private static void printCalls(String where, HistoryDetection.Calls calls, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  called failing %s: %d tests, F1 %s, precision %s, recall %s (%d of %d)%n",
        where,
        calls.called(),
        Table.number(calls.f1()),
        Table.number(calls.precision()),
        Table.number(calls.recall()),
        calls.hits(),
        calls.failures());
  }

  private static void printFound(HistoryDetection detection, PrintWriter out) {
    long failures = detection.ofFailingCycles().failures();
    long missed = detection.misses().size();
    out.printf(
        Locale.ROOT,
        "  found in %.0f%% of the time, order by cost: %d of %d failing tests (%s), %d missed"
            + " (%s); the oracle finds %d (%s)%n",
        100 * HistoryDetection.SHARE,
        failures - missed,
        failures,
        Table.percent(share(failures - missed, failures)),
        missed,
        Table.percent(share(missed, failures)),
        detection.reachable(),
        Table.percent(share(detection.reachable(), failures)));
  }

  private static double share(long part, long all) {
    return all == 0 ? Double.NaN : (double) part / all;
  }

  private static Table table(Reliability reliability) {
    Table table = new Table("probability", "tests", "mean", "failed");
    for (Reliability.Bin bin : reliability.bins()) {
      table.row(
          List.of(
              String.format(Locale.ROOT, "%s to %s", bin.from(), bin.to()),
              Long.toString(bin.rows()),
              String.format(Locale.ROOT, "%.4f", bin.mean()),
              String.format(Locale.ROOT, "%.4f", bin.failed())));
    }
    return table;
  }

  /** One line a cycle: its number, and each missed test with its place among all. */
  static void writeMisses(HistoryDetection detection, Writer out) throws IOException {
    Map<Long, StringBuilder> lines = new LinkedHashMap<>();
    for (HistoryDetection.Miss miss : detection.misses()) {
      lines
          .computeIfAbsent(miss.seq(), seq -> new StringBuilder(seq + ":"))
          .append(' ')
          .append(Printable.of(miss.test()))
          .append(miss.reachable() ? " " : "* ")
          .append(miss.place())
          .append('/')
          .append(miss.tests())
          .append(',');
    }
    for (StringBuilder line : lines.values()) {
      out.write(line.substring(0, line.length() - 1) + "\n");
    }
  }
}
