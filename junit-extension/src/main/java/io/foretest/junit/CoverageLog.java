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
  private final Path agent;
  private final FileOutputStream out;

  private CoverageLog(Path windows, Path agent) throws IOException {
    this.windows = windows;
    this.agent = agent;
    this.out = new FileOutputStream(windows.toFile());
  }

  static CoverageLog create(Path journal, CoverageAgent description) throws IOException {
    Path agent = beside(journal, Handover.COVERAGE_AGENT_SUFFIX);
    description.write(agent);
    return new CoverageLog(beside(journal, Handover.COVERAGE_SUFFIX), agent);
  }

  void append(byte[] stream) throws IOException {
    out.write(stream);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** Takes back all that it says: of its classes nothing is known then. */
  void discard() throws IOException {
    try {
      close();
    } finally {
      Files.deleteIfExists(windows);
      Files.deleteIfExists(agent);
    }
  }

  private static Path beside(Path journal, String suffix) {
    return journal.resolveSibling(journal.getFileName() + suffix);
  }
}
