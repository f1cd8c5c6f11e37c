package io.foretest.training.benchmark;

import io.foretest.training.data.TextLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads past results, one row a run of a test: {@code seq,build,commit,test,failed,duration}.
 * {@code seq} orders the cycles, {@code failed} over 0 is a failure, {@code duration} is in seconds
 * and empty where unknown; over a year it is as good as unknown. Columns are found by name; others
 * say nothing and are left alone. A quoted field may hold commas, quotes and up to {@value
 * #MOST_LINES} lines.
 */
final class HistoryCsv {
  private static final List<String> NEEDED = List.of("seq", "test", "failed", "duration");

  /** A quote that never closes must not swallow the file. */
  private static final int MOST_LINES = 100;

  /** Nobody waits longer for a test. */
  private static final double YEAR = 365.0 * 24 * 3600;

  private final Path file;
  private final Map<String, String> names = new HashMap<>();
  private final Map<Long, List<Cycle.Row>> cycles = new TreeMap<>();
  private List<String> columns = List.of();
  private int number;

  private HistoryCsv(Path file) {
    this.file = file;
  }

  /**
   * The cycles of a file, oldest first.
   *
   * @throws BenchmarkException if it is not of that form
   */
  static List<Cycle> read(Path file) throws IOException {
    HistoryCsv reading = new HistoryCsv(file);
    try (TextLines lines = TextLines.of(Files.newInputStream(file))) {
      reading.header(reading.fields(lines));
      for (List<String> row = reading.fields(lines); row != null; row = reading.fields(lines)) {
        reading.row(row);
      }
    }
    List<Cycle> cycles = new ArrayList<>();
    reading.cycles.forEach((seq, rows) -> cycles.add(new Cycle(seq, rows)));
    return cycles;
  }

  private void header(@Nullable List<String> names) {
    columns = names == null ? List.of() : names;
    if (!columns.containsAll(NEEDED) || new HashSet<>(columns).size() < columns.size()) {
      throw wrong(
          "the columns are " + columns + ", but " + NEEDED + " are needed, and each only once");
    }
  }

  private void row(List<String> fields) {
    if (fields.size() == 1 && fields.get(0).isBlank()) {
      return;
    }
    if (fields.size() != columns.size()) {
      throw wrong(
          fields.size()
              + " fields do not fit "
              + columns.size()
              + " columns; quote a name that holds a comma");
    }
    String test = names.computeIfAbsent(field(fields, "test"), name -> name);
    if (test.isBlank()) {
      throw wrong("the test has no name; give it one or take the row out");
    }
    cycles
        .computeIfAbsent(seq(field(fields, "seq")), seq -> new ArrayList<>())
        .add(
            new Cycle.Row(
                test, number(fields, "failed") > 0, seconds(field(fields, "duration"), fields)));
  }

  private double seconds(String text, List<String> fields) {
    double seconds = text.isBlank() ? Double.NaN : number(fields, "duration");
    return seconds <= YEAR ? seconds : Double.NaN;
  }

  private long seq(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw wrong(
          "seq is '" + text + "', not a whole number; count the cycles in the order of time");
    }
  }

  private double number(List<String> fields, String column) {
    String text = field(fields, column);
    try {
      double number = Double.parseDouble(text.strip());
      if (number >= 0 && number < Double.POSITIVE_INFINITY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number that makes no sense
    }
    throw wrong(
        column
            + " is '"
            + text
            + "', not a number of 0 or more; "
            + (column.equals("failed") ? "write 1 or 0" : "leave it empty where it is unknown"));
  }

  private String field(List<String> fields, String column) {
    return fields.get(columns.indexOf(column));
  }

  /** Of the next row, which a quoted field may spread over several lines; null after the last. */
  private @Nullable List<String> fields(TextLines lines) throws IOException {
    String row = next(lines);
    number = lines.number();
    for (int more = 1; row != null && more < MOST_LINES && CsvLine.open(row); more++) {
      String line = next(lines);
      if (line == null) {
        break;
      }
      row += "\n" + line;
    }
    try {
      return row == null ? null : CsvLine.fields(row);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private @Nullable String next(TextLines lines) throws IOException {
    try {
      return lines.next();
    } catch (IllegalArgumentException e) {
      number = lines.number();
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private BenchmarkException wrong(String what) {
    return new BenchmarkException(file + ", line " + number + ": " + what);
  }
}
