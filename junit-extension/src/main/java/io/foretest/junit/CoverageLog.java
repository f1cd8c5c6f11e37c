package io.foretest.junit;

import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.Handover;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of coverage beside a journal: who watched, the windows, and the mark of their end. */
final class CoverageLog implements Closeable {
  private final Path windows;
  private final Path end;
  private final FileOutputStream out;
  private final CoverageEnd.Sum written = new CoverageEnd.Sum();

  private CoverageLog(Path windows, Path end) throws IOException {
    this.windows = windows;
    this.end = end;
    this.out = new FileOutputStream(windows.toFile());
  }

  static CoverageLog create(Path journal, CoverageAgent description) throws IOException {
    description.write(beside(journal, Handover.COVERAGE_AGENT_SUFFIX));
    return new CoverageLog(
        beside(journal, Handover.COVERAGE_SUFFIX), beside(journal, Handover.COVERAGE_END_SUFFIX));
  }

  void append(byte[] stream) throws IOException {
    out.write(stream);
    written.add(stream, 0, stream.length);
  }

  /** No window follows: what was written is whole. */
  void end() throws IOException {
    close();
    written.end().write(end);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /**
   * Takes back all windows: of their classes nothing is known then. The agent's file stays, because
   * the user's file that it names may hold windows, too.
   */
  void discard() throws IOException {
    try {
      close();
    } finally {
      Files.deleteIfExists(windows);
      Files.deleteIfExists(end);
    }
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }
}
