package io.foretest.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * When a build records what each test executes, and when one did so last. The history knows: every
 * checkout of a project shares it. Where it cannot be asked, a file of this checkout does.
 */
final class CoverageTime {
  private final CoverageSchedule schedule;
  private final Path mark;
  private final long nowMillis;

  /**
   * @param mark file that was last written when coverage was last recorded
   */
  CoverageTime(CoverageSchedule schedule, Path mark, long nowMillis) {
    this.schedule = schedule;
    this.mark = mark;
    this.nowMillis = nowMillis;
  }

  /** Why it is due in a module, as a clause; empty where it is not. */
  Optional<String> due(MavenSession session, MavenProject project) {
    Settings settings = Settings.of(ProjectSettings.of(session, project));
    return settings.select().plans()
        ? Optional.empty()
        : schedule.due(settings.coverage(), () -> lastMillis(session), nowMillis);
  }

  /** Coverage is recorded now. */
  void recorded() throws IOException {
    Files.writeString(mark, "", StandardCharsets.UTF_8);
  }

  /** By the time a test goal runs, {@code select} has asked for what is recorded. */
  private OptionalLong lastMillis(MavenSession session) {
    RecordedEvidence recorded = SharedWork.of(session).evidenceSoFar();
    return recorded.known() ? recorded.newestMillis() : lastMark();
  }

  private OptionalLong lastMark() {
    try {
      return Files.exists(mark)
          ? OptionalLong.of(Files.getLastModifiedTime(mark).toMillis())
          : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
