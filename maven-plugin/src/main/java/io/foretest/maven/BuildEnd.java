package io.foretest.maven;

import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes a build's books: what its tests left goes into the history, whatever the build says. */
final class BuildEnd {
  private static final Logger LOG = LoggerFactory.getLogger(Console.NAME);

  private final MavenSession session;
  private final ActiveBuild build;

  BuildEnd(MavenSession session, ActiveBuild build) {
    this.session = session;
    this.build = build;
  }

  void run() throws IOException {
    try (BuildSpool spool = build.spool()) {
      if (interrupted()) {
        // Forks that the same signal hit look like crashes. The next build knows better.
        return;
      }
      deleteOrderFiles();
      if (unfinished()) {
        spool.noteMode(BuildMode.PARTIAL);
      }
      build.coverage().end();
      if (new CoverageRecords(session, build, LOG::warn).write()) {
        build.coverage().recorded();
      }
      Recorded recorded = Recorded.of(build);
      Planned planned = Planned.of(build);
      Notes notes = new Notes(spool);
      String base = notes.base();
      List<String> remarks = notes.remarks();
      spool.noteEnd();
      OptionalInt builds = new HistoryUpdate(build, LOG::warn).run(Clock.systemUTC().millis());
      show(planned, recorded, base, remarks, builds);
    }
  }

  /** Whether Maven itself is going down, as after Ctrl-C: hooks are refused then. */
  private static boolean interrupted() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private void show(
      Planned planned, Recorded recorded, String base, List<String> remarks, OptionalInt builds)
      throws IOException {
    Summary summary =
        new Summary(
            planned,
            recorded,
            base,
            remarks,
            paths(),
            builds,
            build.settings().minRuns(),
            hasModel(),
            fallbacksInARow(planned));
    List<String> lines = summary.lines();
    if (!lines.isEmpty()) {
      LOG.info("");
    }
    lines.forEach(LOG::info);
  }

  private boolean hasModel() {
    String model = build.settings().model();
    return BundleFile.isArtifact(build.files().root(), model)
        || Files.exists(build.files().root().resolve(model));
  }

  /** A fallback that a person asked for by naming tests is none to count. */
  private int fallbacksInARow(Planned planned) throws IOException {
    boolean named =
        planned.plans().values().stream()
            .map(Plan::fallback)
            .anyMatch(Optional.of(Fallback.TEST_GIVEN)::equals);
    return planned.plans().isEmpty() || named
        ? 0
        : new FallbackCounter(build.files().directory()).count(planned.fellBack());
  }

  private List<String> paths() {
    PathLines lines = new PathLines();
    for (MavenProject project : build.projects()) {
      Marks.of(project).path().ifPresent(path -> lines.add(project.getArtifactId(), path));
    }
    return lines.lines();
  }

  /** Whether some module was never built: then not all tests had their chance. */
  private boolean unfinished() {
    return session.getProjects().stream()
        .anyMatch(project -> session.getResult().getBuildSummary(project) == null);
  }

  private void deleteOrderFiles() throws IOException {
    for (MavenProject project : build.projects()) {
      for (RunOrderFile file : RunOrderFile.configured(project)) {
        file.delete();
      }
    }
  }
}
