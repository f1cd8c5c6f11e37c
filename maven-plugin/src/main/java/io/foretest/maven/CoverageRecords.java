package io.foretest.maven;

import io.foretest.evidence.EvidenceRecorder;
import io.foretest.evidence.ParsedOutputs;
import io.foretest.evidence.Recording;
import io.foretest.history.BuildSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Turns the coverage that a build's tests left into records of what each touched, while the output
 * directories still hold what ran. What cannot be turned is said, and the older record stays.
 */
final class CoverageRecords {
  private final MavenSession session;
  private final ActiveBuild build;
  private final Consumer<String> warn;
  private final ParsedOutputs outputs = new ParsedOutputs();

  CoverageRecords(MavenSession session, ActiveBuild build, Consumer<String> warn) {
    this.session = session;
    this.build = build;
    this.warn = warn;
  }

  /**
   * Leaves the records in the spool for ingest.
   *
   * @return whether there is any
   */
  boolean write() {
    boolean written = false;
    for (MavenProject project : build.projects()) {
      try {
        written |= write(project, build.spool());
      } catch (IOException | RuntimeException | LinkageError e) {
        warn.accept(
            "what the tests of " + Modules.name(project) + " touch is not recorded: " + Text.of(e));
      }
    }
    return written;
  }

  private boolean write(MavenProject project, BuildSpool spool) throws IOException {
    String module = Modules.name(project);
    Path journals = spool.journalDir(module);
    Optional<RecordingFacts> facts = RecordingFacts.read(spool, module);
    if (facts.isEmpty() || !CoverageWindows.in(journals)) {
      return false;
    }
    Recording recording =
        EvidenceRecorder.of(Modules.visibleOutputs(session, project), outputs)
            .record(module, journals, facts.get().origin(spool.buildId()));
    recording.evidence().ifPresent(spool::writeEvidence);
    recording.notes().forEach(warn);
    return recording.evidence().isPresent();
  }
}
