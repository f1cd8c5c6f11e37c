package io.foretest.evidence;

import io.foretest.fuzz.Reader;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Execution data beside a sound journal, for the fuzzer. */
public final class ExecReader {
  private ExecReader() {}

  /** Reads it as the end of a build does. */
  public static void read(byte[] exec) throws IOException {
    Path directory = Path.of(System.getProperty("java.io.tmpdir"), "journals");
    Path journal = directory.resolve("a" + Handover.JOURNAL_SUFFIX);
    if (!Files.exists(journal)) {
      Files.createDirectories(directory);
      Files.write(journal, resource("/fuzz/JOURNAL/0"));
      WatchedJvm.beside(journal, Handover.COVERAGE_AGENT_SUFFIX, resource("/fuzz/AGENT/0"));
    }
    String name = "a" + Handover.JOURNAL_SUFFIX;
    Reader.overwrite(journal.resolveSibling(name + Handover.COVERAGE_SUFFIX), exec);
    WatchedJvm.end(exec).write(journal.resolveSibling(name + Handover.COVERAGE_END_SUFFIX));
    if (!RecordedRuns.in(directory).notes().isEmpty()) {
      throw new IOException("refused with a note");
    }
  }

  private static byte[] resource(String name) throws IOException {
    return ExecReader.class.getResourceAsStream(name).readAllBytes();
  }
}
