package io.foretest.training.cli;

import io.foretest.training.benchmark.HistoryScores;
import io.foretest.training.change.ChangeScores;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table of what each feature is worth: a row a feature, a column a measure. */
final class AblationText {
  private final Table table;

  AblationText(List<String> measures) {
    List<String> header = new ArrayList<>(List.of("feature"));
    header.addAll(measures);
    table = new Table(header.toArray(String[]::new));
  }

  void past(List<String> features, List<HistoryScores.Mean> effects) {
    row(
        String.join(" + ", features),
        effects.stream().map(one -> cell(one.value(), one.low(), one.high())).toList());
  }

  void change(String feature, List<ChangeScores.Mean> effects) {
    row(feature, effects.stream().map(one -> cell(one.value(), one.low(), one.high())).toList());
  }

  private void row(String feature, List<String> effects) {
    List<String> cells = new ArrayList<>(List.of(feature));
    cells.addAll(effects);
    table.row(cells);
  }

  void print(Path file, PrintWriter out) {
    out.println(file.getFileName() + ", change when left out:");
    table.print(out);
    out.flush();
  }

  private static String cell(double value, double low, double high) {
    return Double.isNaN(value)
        ? "-"
        : String.format(Locale.ROOT, "%+.3f%s", value, low > 0 || high < 0 ? "*" : " ");
  }
}
