package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.history.BuildSpool;
import io.foretest.history.ModuleFacts;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** Selection in one module, after its tests were compiled and before they run. */
final class ModuleSelection {
  private final MavenSession session;
  private final MavenProject project;
  private final BuildSpool spool;
  private final Log log;

  ModuleSelection(MavenSession session, MavenProject project, Path spool, Log log) {
    this.session = session;
    this.project = project;
    this.spool = BuildSpool.at(spool);
    this.log = log;
  }

  void run(Settings settings) {
    try {
      Files.deleteIfExists(Modules.planDirectory(project).resolve(Handover.PLAN_RESOURCE));
      if (hasTests()) {
        noteFacts(settings);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      log.warn("no selection in " + Modules.name(project) + ", everything runs: " + Text.of(e));
      log.debug(e);
    }
  }

  private boolean hasTests() {
    return Files.isDirectory(Path.of(project.getBuild().getTestOutputDirectory()));
  }

  private void noteFacts(Settings settings) {
    SharedWork work = SharedWork.of(session);
    Change change = work.change(settings);
    spool.writeBuild(
        new BuildFacts(session, work.root())
            .of(spool.buildId(), change, settings.select(), System.getenv()),
        change);
    spool.writeModule(new ModuleFacts(Modules.name(project), "", Map.of(), null));
  }
}
