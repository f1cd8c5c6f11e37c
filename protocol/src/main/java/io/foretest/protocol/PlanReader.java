package io.foretest.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a plan. A plan decides what does not run, so nothing about it may be in doubt: the first
 * thing that is not as specified makes the whole plan unusable, and everything runs.
 */
public final class PlanReader {
  private PlanReader() {}

  /**
   * @throws FormatException when this is no plan, a damaged one, or one of a newer version
   * @throws IOException when the file cannot be read
   */
  public static Plan read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    } catch (FormatException e) {
      throw e.in(file);
    }
  }

  /** As {@link #read(Path)}; leaves the stream open. */
  public static Plan read(InputStream in) throws IOException {
    LineReader lines = new LineReader(in, PlanLines.LINE_LIMIT);
    Magic.PLAN.check(lines.next());
    PlanParser parser = new PlanParser();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      accept(parser, line);
    }
    return parser.plan();
  }

  private static void accept(PlanParser parser, Line line) throws FormatException {
    try {
      parser.accept(Values.of(line));
    } catch (FormatException e) {
      throw FormatException.of(
          "line " + line.number() + " of the plan: " + e.getMessage() + "; build again");
    }
  }
}
