package io.foretest.training.cli;

import io.foretest.training.benchmark.HistoryScores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a ranking of a history. */
final class HistoryScoresText {
  private HistoryScoresText() {}

  static void print(HistoryScores scores, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d cycles with a failing test among at least six, %d of them first failures; mean (95%%"
            + " interval over cycles)%n",
        scores.cycles(),
        scores.firstFailures());
    if (scores.cycles() > 0) {
      table(scores).print(out);
      difference(scores, HistoryScores.PROBABILITY, "APFD", out);
      difference(scores, HistoryScores.COST, "APFDc", out);
      difference(scores, HistoryScores.PROBABILITY, "first APFD", out);
      difference(scores, HistoryScores.COST, "first APFDc", out);
    }
    out.flush();
  }

  private static Table table(HistoryScores scores) {
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(HistoryScores.MEASURES);
    Table table = new Table(header.toArray(String[]::new));
    scores
        .means()
        .forEach(
            (name, means) -> {
              List<String> row = new ArrayList<>(List.of(name));
              means.forEach(mean -> row.add(cell(mean)));
              table.row(row);
            });
    return table;
  }

  private static void difference(
      HistoryScores scores, String ours, String measure, PrintWriter out) {
    scores
        .difference(ours, measure)
        .filter(one -> !Double.isNaN(one.mean().value()))
        .ifPresent(
            one ->
                out.printf(
                    Locale.ROOT,
                    "  %s of %s less that of %s, the best heuristic: %+.3f (%+.3f to %+.3f)%n",
                    measure,
                    ours,
                    one.rival(),
                    one.mean().value(),
                    one.mean().low(),
                    one.mean().high()));
  }

  private static String cell(HistoryScores.Mean mean) {
    return Double.isNaN(mean.value())
        ? "-"
        : String.format(Locale.ROOT, "%.3f (%.2f-%.2f)", mean.value(), mean.low(), mean.high());
  }
}
