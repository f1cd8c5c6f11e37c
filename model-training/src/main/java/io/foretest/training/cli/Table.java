package io.foretest.training.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Columns of equal width: names to the left, numbers to the right. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... header) {
    rows.add(List.of(header));
  }

  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  void print(PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int column = 0; column < row.size(); column++) {
        String format = column == 0 ? "%-" + width(0) + "s" : "  %" + width(column) + "s";
        line.append(String.format(Locale.ROOT, format, row.get(column)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  /** Three digits behind the point, a dash where there is no number. */
  static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String percent(double share) {
    return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }

  /** {@code 12/13 (.67-.99)}: a share with its count and 95% interval. */
  static String share(double hits, double total, double low, double high) {
    return String.format(Locale.ROOT, "%s/%s (%.2f-%.2f)", count(hits), count(total), low, high);
  }

  /** A mean over tie breaks may be no whole number. */
  private static String count(double value) {
    double rounded = Math.rint(value);
    return Math.abs(value - rounded) < 1e-6
        ? Long.toString((long) rounded)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
