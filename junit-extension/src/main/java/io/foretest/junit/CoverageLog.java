package io.foretest.junit;

import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.Handover;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two files of coverage beside a journal. */
final class CoverageLog implements Closeable {
  private final Path windows;
  private final FileOutputStream out;

  private CoverageLog(Path windows) throws IOException {
    this.windows = windows;
    this.out = new FileOutputStream(windows.toFile());
  }

  static CoverageLog create(Path journal, CoverageAgent description) throws IOException {
    description.write(beside(journal, Handover.COVERAGE_AGENT_SUFFIX));
    return new CoverageLog(beside(journal, Handover.COVERAGE_SUFFIX));
  }

  void append(byte[] stream) throws IOException {
    out.write(stream);
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
    }
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }
}
