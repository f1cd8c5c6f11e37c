package io.foretest.maven;

import io.foretest.history.BuildSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** What {@code select} does. Nothing that goes wrong here fails a build but a bad setting. */
final class SelectGoal implements ParticipantGoals.Goal {
  static final String NAME = "select";

  private final HistoryLocation location;
  private final Artifacts artifacts;

  SelectGoal(HistoryLocation location, Artifacts artifacts) {
    this.location = location;
    this.artifacts = artifacts;
  }

  @Override
  public void run(MavenSession session, MavenProject project, Settings settings, Log log) {
    Optional<Path> spool = Marks.of(project).spool();
    if (spool.isEmpty()) {
      log.debug("no participant wired this module");
      return;
    }
    try {
      ModuleSelection.deleteStale(project);
      ModuleTests tests = ModuleTests.of(session, project);
      if (tests.any()) {
        Stopwatch watch = Stopwatch.start(log.isDebugEnabled());
        new ModuleSelection(
                session, project, tests, BuildSpool.at(spool.get()), past(session, settings))
            .run(settings);
        SharedWork.of(session).testsStart(Modules.name(project));
        log.debug("select took " + watch);
      }
    } catch (SettingsException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      log.warn("everything runs in " + Modules.name(project) + ": " + Text.of(e));
      log.debug(e);
    }
  }

  private PastReader past(MavenSession session, Settings settings) {
    Path root = SharedWork.of(session).root();
    Optional<Path> bundle = new BundleFile(session, root).find(settings.model(), artifacts);
    ModelTrust trust =
        ModelTrust.of(settings.signing(), System.getenv(), root, Clock.systemUTC().instant());
    return new PastReader(location.of(session, settings, root), bundle.orElse(null), trust);
  }
}
