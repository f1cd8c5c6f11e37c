package io.foretest.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the table of {@code docs/compatibility.md} of the results of the matrix, the newest of each
 * row:
 *
 * <pre>{@code
 * java it/src/test/java/io/foretest/it/CompatibilityTable.java it/target/matrix docs/compatibility.md
 * }</pre>
 *
 * Without the second argument it prints it. A single file, so that it needs no class path.
 */
public final class CompatibilityTable {
  private static final String BEGIN = "<!-- rows: begin -->\n";
  private static final String END = "<!-- rows: end -->\n";

  private CompatibilityTable() {}

  /** One row's newest result: the fields of its line. */
  private record Result(
      int ordinal, String group, String name, String path, String words, String result) {
    static Result of(String line) {
      String[] fields = line.split("\t", -1);
      if (fields.length != 7) {
        throw new IllegalArgumentException("no result of the matrix: " + line);
      }
      return new Result(
          Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], fields[4], fields[5]);
    }

    String key() {
      return group + "\t" + name;
    }

    String line() {
      String does = path.isEmpty() ? "-" : path;
      return "| "
          + name
          + " | "
          + does
          + " | "
          + words.replace("|", "\\|")
          + " | "
          + result
          + " |\n";
    }
  }

  /**
   * @param arguments the directory of results; a page that has the table between its two marks
   */
  public static void main(String[] arguments) throws IOException {
    String table = table(newest(Path.of(arguments[0])));
    if (arguments.length < 2) {
      System.out.print(table);
      return;
    }
    Path page = Path.of(arguments[1]);
    String text = Files.readString(page);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException(page + " has no place for the table: " + BEGIN + END);
    }
    Files.writeString(
        page,
        text.substring(0, begin + BEGIN.length()) + table + text.substring(end),
        StandardCharsets.UTF_8);
  }

  private static List<Result> newest(Path directory) throws IOException {
    Map<String, Result> newest = new TreeMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          Result result = Result.of(line);
          newest.put(result.key(), result);
        }
      }
    }
    List<Result> results = new ArrayList<>(newest.values());
    results.sort(java.util.Comparator.comparingInt(Result::ordinal));
    return results;
  }

  private static String table(List<Result> results) {
    Map<String, List<Result>> groups = new LinkedHashMap<>();
    results.forEach(r -> groups.computeIfAbsent(r.group(), g -> new ArrayList<>()).add(r));
    StringBuilder text = new StringBuilder();
    groups.forEach((group, rows) -> text.append(section(group, rows)));
    return text.append("\n").append(counts(results)).append("\n\n").toString();
  }

  private static String section(String group, List<Result> rows) {
    StringBuilder text = new StringBuilder("\n### " + group + "\n\n");
    text.append("| build | path | because, or what is seen | checked |\n|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.line()));
    return text.toString();
  }

  /** How many rows hold, and each other result with its number. */
  private static String counts(List<Result> results) {
    long ok = results.stream().filter(r -> r.result().equals("ok")).count();
    StringBuilder text = new StringBuilder(ok + " of " + results.size() + " rows are ok");
    for (String other : List.of("not run", "FAILED")) {
      long number = results.stream().filter(r -> r.result().equals(other)).count();
      text.append(number == 0 ? "" : ", " + number + " " + other);
    }
    return text.append(".").toString();
  }
}
