package io.foretest.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** What {@code check} does after the tests of one plugin. */
final class CheckGoal implements ParticipantGoals.Goal {
  private final TestPlugin.Kind kind;

  CheckGoal(TestPlugin.Kind kind) {
    this.kind = kind;
  }

  /** Its name among the participant's goals. */
  static String name(TestPlugin.Kind kind) {
    return "check " + kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void run(MavenSession session, MavenProject project, Settings settings, Log log)
      throws MojoFailureException {
    SharedWork.of(session).testsEnd(Modules.name(project));
    Optional<Path> spool = Marks.of(project).spool();
    Optional<TestPlugin> tests = TestPlugin.find(project, kind);
    if (spool.isPresent() && tests.isPresent()) {
      failOn(findings(new ModuleCheck(session, project, tests.get(), log::warn), spool.get(), log));
    }
  }

  private static List<String> findings(ModuleCheck check, Path spool, Log log) {
    try {
      return check.run(spool);
    } catch (IOException | RuntimeException e) {
      log.warn("the guard could not look: " + Text.of(e));
      log.debug(e);
      return List.of();
    }
  }

  private static void failOn(List<String> findings) throws MojoFailureException {
    if (!findings.isEmpty()) {
      throw new MojoFailureException(
          "Foretest's guard does not trust this result: "
              + String.join("; ", findings)
              + ". Build with -Dml.skip=true to run everything without Foretest.");
    }
  }
}
