package io.foretest.training.cli;

import io.foretest.training.change.ChangeScores;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of a ranking of bugs. */
final class ChangeScoresText {
  private ChangeScoresText() {}

  static void print(ChangeScores scores, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d bugs with a failing test among at least six; mean (95%% interval over bugs)%n",
        scores.bugs());
    if (scores.bugs() > 0) {
      table(scores).print(out);
    }
    out.flush();
  }

  private static Table table(ChangeScores scores) {
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(ChangeScores.MEASURES);
    Table table = new Table(header.toArray(String[]::new));
    scores.rows().forEach((strategy, means) -> table.row(row(strategy, means)));
    return table;
  }

  private static List<String> row(String strategy, List<ChangeScores.Mean> means) {
    List<String> row = new ArrayList<>(List.of(strategy));
    for (ChangeScores.Mean mean : means) {
      row.add(
          String.format(Locale.ROOT, "%.3f (%.2f-%.2f)", mean.value(), mean.low(), mean.high()));
    }
    return row;
  }
}
