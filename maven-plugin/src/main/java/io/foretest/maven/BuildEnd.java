package io.foretest.maven;

import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistoryException;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a build's books: what its tests left goes into the history, whatever the build says. */
final class BuildEnd {
  private static final Logger LOG = LoggerFactory.getLogger(Console.NAME);

  private final MavenSession session;
  private final ActiveBuild build;
  private final HistoryLocation location;

  BuildEnd(MavenSession session, ActiveBuild build, HistoryLocation location) {
    this.session = session;
    this.build = build;
    this.location = location;
  }

  void run() throws IOException {
    try (BuildSpool spool = build.spool()) {
      if (unfinished()) {
        spool.noteMode(BuildMode.PARTIAL);
      }
      ingest(spool);
    }
  }

  /** Whether some module was never built: then not all tests had their chance. */
  private boolean unfinished() {
    return session.getProjects().stream()
        .anyMatch(project -> session.getResult().getBuildSummary(project) == null);
  }

  private void ingest(BuildSpool spool) throws IOException {
    if (!hasJournals(spool.directory())) {
      return;
    }
    HistorySettings history = location.of(session, build.settings(), build.root());
    try (HistoryStore store = HistoryStore.open(history)) {
      IngestReport report = store.ingest(spool);
      report.problems().forEach(LOG::warn);
    } catch (HistoryException e) {
      LOG.warn(
          "The history cannot be written, the records stay for the next build: {}", Text.of(e));
    }
  }

  private static boolean hasJournals(Path spool) throws IOException {
    try (Stream<Path> files = Files.walk(spool)) {
      return files.anyMatch(file -> file.toString().endsWith(Handover.JOURNAL_SUFFIX));
    }
  }
}
