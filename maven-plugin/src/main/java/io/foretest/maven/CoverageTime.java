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

/** When a build records what each test executes, and when one did so last. */
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
        : schedule.due(settings.coverage(), this::lastMillis, nowMillis);
  }

  /** Coverage is recorded now. */
  void recorded() throws IOException {
    Files.writeString(mark, "", StandardCharsets.UTF_8);
  }

  private OptionalLong lastMillis() {
    try {
      return Files.exists(mark)
          ? OptionalLong.of(Files.getLastModifiedTime(mark).toMillis())
          : OptionalLong.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
