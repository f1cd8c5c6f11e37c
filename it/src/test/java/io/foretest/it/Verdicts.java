package io.foretest.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results of one run of the matrix: a file of tab-separated lines, one a row, written as soon
 * as the row's is known. {@code CompatibilityTable} makes the table of the documentation of them.
 */
final class Verdicts {
  private final Path file;
  private final Map<String, Integer> ordinals = new HashMap<>();

  /**
   * @param rows all of the matrix, in their order
   */
  Verdicts(Path directory, List<Row> rows) {
    for (Row row : rows) {
      if (ordinals.put(row.group() + row.name(), ordinals.size()) != null) {
        throw new IllegalStateException("two rows are called " + row.group() + ": " + row.name());
      }
    }
    String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    this.file = directory.resolve("rows-" + started.replaceAll("[:-]", "") + ".tsv");
  }

  void passed(Row row, Row.Found found, long startNanos) throws IOException {
    write(row, found.path(), found.words(), "ok", startNanos);
  }

  void leftOut(Row row, String why, long startNanos) throws IOException {
    write(row, "", why, "not run", startNanos);
  }

  void failed(Row row, Throwable why, long startNanos) throws IOException {
    String message = String.valueOf(why.getMessage());
    write(row, "", message.substring(0, Math.min(300, message.length())), "FAILED", startNanos);
  }

  private synchronized void write(
      Row row, String path, String words, String result, long startNanos) throws IOException {
    Files.createDirectories(file.getParent());
    double seconds = (System.nanoTime() - startNanos) / 1e9;
    String time = String.format(Locale.ROOT, "%.1f", seconds);
    String ordinal = Integer.toString(ordinals.get(row.group() + row.name()));
    List<String> values = List.of(ordinal, row.group(), row.name(), path, words, result, time);
    String line = String.join("\t", values.stream().map(Verdicts::plain).toList());
    Files.writeString(
        file,
        line + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
