package io.foretest.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a journal. Whatever can be read counts: a line that is cut off or damaged becomes one of
 * the {@linkplain Journal#problems() problems}, and the rest is read.
 */
public final class JournalReader {
  private JournalReader() {}

  /**
   * @throws FormatException when this is no journal, its head is damaged, or its version is newer
   * @throws IOException when the file cannot be read
   */
  public static Journal read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (FormatException e) {
      throw e.in(file);
    }
  }

  static Journal read(InputStream in) throws IOException {
    LineReader lines = new LineReader(in, JournalLines.LINE_LIMIT);
    Magic.JOURNAL.check(lines.next());
    JournalParser parser = new JournalParser(jvm(lines), JournalLines.RECORD_LIMIT);
    for (Line line = lines.next(); line != null; line = lines.next()) {
      parser.accept(line);
    }
    return parser.journal();
  }

  private static JvmInfo jvm(LineReader lines) throws IOException {
    Line line = lines.next();
    if (line == null) {
      throw FormatException.of("the journal ends before its jvm line: nothing was recorded in it");
    }
    try {
      return jvm(Values.of(line));
    } catch (FormatException e) {
      throw FormatException.of(
          "the journal's second line, its jvm line, is damaged: " + e.getMessage());
    }
  }

  private static JvmInfo jvm(Values values) throws FormatException {
    if (!values.kind().equals(JournalLines.JVM)) {
      throw FormatException.of("it is " + Quoted.of(values.kind()));
    }
    values.expect(7);
    return new JvmInfo(
        values.name("JVM id"),
        values.text(),
        values.text(),
        values.number("process id", 0, Long.MAX_VALUE),
        values.number("start", 0, Long.MAX_VALUE),
        values.text(),
        values.text());
  }
}
