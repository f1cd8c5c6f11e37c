package io.foretest.training.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads past results, one row a run of a test: {@code seq,build,commit,test,failed,duration}.
 * {@code seq} orders the cycles, {@code failed} over 0 is a failure, {@code duration} is in seconds
 * and empty where unknown. Columns are found by name; others say nothing and are left alone.
 */
final class HistoryCsv {
  private static final List<String> NEEDED = List.of("seq", "test", "failed", "duration");

  private final Path file;
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
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      reading.header(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        reading.row(line);
      }
    }
    List<Cycle> cycles = new ArrayList<>();
    reading.cycles.forEach((seq, rows) -> cycles.add(new Cycle(seq, rows)));
    return cycles;
  }

  private void header(@Nullable String line) {
    number = 1;
    columns = line == null ? List.of() : fields(line);
    if (!columns.containsAll(NEEDED) || new HashSet<>(columns).size() < columns.size()) {
      throw wrong(
          "the columns are " + columns + ", but " + NEEDED + " are needed, and each only once");
    }
  }

  private void row(String line) {
    number++;
    if (line.isBlank()) {
      return;
    }
    List<String> fields = fields(line);
    if (fields.size() != columns.size()) {
      throw wrong(fields.size() + " fields do not fit " + columns.size() + " columns");
    }
    String test = field(fields, "test");
    if (test.isBlank()) {
      throw wrong("the test has no name");
    }
    cycles
        .computeIfAbsent(seq(field(fields, "seq")), seq -> new ArrayList<>())
        .add(
            new Cycle.Row(
                test, number(fields, "failed") > 0, seconds(field(fields, "duration"), fields)));
  }

  private double seconds(String text, List<String> fields) {
    return text.isBlank() ? Double.NaN : number(fields, "duration");
  }

  private long seq(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      throw wrong("seq is '" + text + "', not a whole number");
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
    throw wrong(column + " is '" + text + "', not a number of 0 or more");
  }

  private String field(List<String> fields, String column) {
    return fields.get(columns.indexOf(column));
  }

  private List<String> fields(String line) {
    try {
      return CsvLine.fields(line);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private BenchmarkException wrong(String what) {
    return new BenchmarkException(file + ", line " + number + ": " + what);
  }
}
