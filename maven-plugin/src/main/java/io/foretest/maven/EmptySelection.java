package io.foretest.maven;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.project.MavenProject;

/**
 * A selection that leaves no test in a module is no mistake of the module's, even where it wants to
 * fail without tests.
 */
final class EmptySelection {
  private EmptySelection() {}

  /** Turns {@code failIfNoTests} off for a goal whose module's plan skips tests. */
  static void allow(ExecutionEvent event) {
    try {
      TestGoal.of(event.getSession(), event.getProject(), event.getMojoExecution())
          .filter(goal -> skips(goal.project()))
          .ifPresent(TestGoal::allowNoTests);
    } catch (RuntimeException | LinkageError e) {
      // The goal keeps what the build says; a plan that cannot be read is told by who needs it.
      return;
    }
  }

  private static boolean skips(MavenProject project) {
    Path file = Modules.planDirectory(project).resolve(Handover.PLAN_RESOURCE);
    try {
      return Files.exists(file) && skips(PlanReader.read(file));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean skips(Plan plan) {
    return plan.filters() && plan.tests().stream().anyMatch(test -> !test.runs());
  }
}
