package io.foretest.evidence;

import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.FormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the windows of coverage that a JVM left. Nothing is believed; see {@link BoundedReader}.
 */
final class ExecFile {
  private static final long SIZE_LIMIT = 1L << 30;

  private final List<Window> windows = new ArrayList<>();
  private @Nullable CoverageWindow open;
  private List<Window.Hits> hits = new ArrayList<>();

  private ExecFile() {}

  /**
   * The windows of a file. Where it is cut off or damaged anywhere, it counts as none: the windows
   * that are lost may have named the same classes as those before them.
   *
   * @param end what was written in all
   * @throws IOException where the file is no execution data of a format that JaCoCo reads, or not
   *     what was written
   */
  static List<Window> read(Path file, CoverageEnd end) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > SIZE_LIMIT) {
      throw new IOException("it is no plain file, or larger than " + SIZE_LIMIT + " bytes");
    }
    ExecFile reading = new ExecFile();
    SummedInput summed = new SummedInput(Files.newInputStream(file));
    try (InputStream in = new BufferedInputStream(summed, 1 << 16)) {
      reading.readAll(in);
    }
    end.require(summed.sum());
    return reading.windows;
  }

  private void readAll(InputStream in) throws IOException {
    ExecutionDataReader reader = reader(in);
    try {
      while (reader.read()) {
        continue; // read() ends after each block of a remote connection, not in files
      }
    } catch (IOException | RuntimeException e) {
      throw new IOException("it is no whole execution data of this format: " + e, e);
    }
    close();
  }

  private ExecutionDataReader reader(InputStream in) {
    ExecutionDataReader reader = new BoundedReader(in, this::add);
    reader.setSessionInfoVisitor(session -> start(session.getId()));
    return reader;
  }

  private void add(ExecutionData data) {
    if (open != null) {
      hits.add(new Window.Hits(data.getId(), data.getName(), data.getProbes()));
    }
  }

  private void start(String sessionId) {
    close();
    open = window(sessionId).orElse(null);
  }

  /** A session of somebody else is skipped; one of ours that is broken ends the reading. */
  private static Optional<CoverageWindow> window(String sessionId) {
    if (!CoverageWindow.isWindow(sessionId)) {
      return Optional.empty();
    }
    try {
      return Optional.of(CoverageWindow.parse(sessionId));
    } catch (FormatException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private void close() {
    if (open != null) {
      windows.add(new Window(open, hits));
    }
    open = null;
    hits = new ArrayList<>();
  }
}
