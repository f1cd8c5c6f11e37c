package io.foretest.maven;

import io.foretest.evidence.Origin;
import io.foretest.history.BuildSpool;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code select} knows of a module when its tests start, for the record that is made of them
 * when the build ends, perhaps in another class loader. A file that ends with the build.
 *
 * @param commit HEAD; null where files that tests could read are changed and not committed, or
 *     without git
 * @param environment as {@link TestEnvironment} tells it
 */
record RecordingFacts(@Nullable String commit, long millis, Map<String, String> environment) {
  private static final SnapshotFormat FORMAT =
      new SnapshotFormat("what was known before the tests", 0x46545246, 1, 16 << 20); // "FTRF"

  private static final int MAX_FACTS = 1_000_000;

  /** Keeps the facts until the build ends. */
  void write(BuildSpool spool, String module) throws IOException {
    SnapshotOutput content = new SnapshotOutput(FORMAT);
    content.text(commit == null ? "" : commit);
    content.time(millis);
    content.count(environment.size());
    for (Map.Entry<String, String> fact : environment.entrySet()) {
      content.text(fact.getKey());
      content.text(fact.getValue());
    }
    try (OutputStream out = Files.newOutputStream(file(spool, module))) {
      content.finish(out);
    }
  }

  /** The facts; empty where the module's tests never were about to start. */
  static Optional<RecordingFacts> read(BuildSpool spool, String module) throws IOException {
    Path file = file(spool, module);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      SnapshotInput content = new SnapshotInput(FORMAT, in);
      String commit = content.text();
      long millis = content.time("when HEAD was");
      Map<String, String> environment = new TreeMap<>();
      for (int left = content.count("facts", MAX_FACTS); left > 0; left--) {
        environment.put(content.text(), content.text());
      }
      content.finish();
      return Optional.of(new RecordingFacts(commit.isEmpty() ? null : commit, millis, environment));
    }
  }

  /** Where a record of these tests comes from. */
  Origin origin(String buildId) {
    return new Origin(buildId, commit, millis, environment);
  }

  private static Path file(BuildSpool spool, String module) {
    return spool
        .workDir()
        .resolve("record-" + module.replaceAll("[^A-Za-z0-9._-]", "_") + ".facts");
  }
}
