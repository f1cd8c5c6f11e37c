package io.foretest.maven;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * JaCoCo's {@code check} in one project. It measures whatever ran, so a selection can fail it; that
 * stays the build's to decide, and a person is told how.
 */
final class CoverageGate {
  private static final String JACOCO = "org.jacoco:jacoco-maven-plugin";
  private static final String HALT = "jacoco.haltOnFailure";

  private final MavenProject project;
  private final Properties user;

  CoverageGate(MavenProject project, Properties user) {
    this.project = project;
    this.user = user;
  }

  /** What to know of the gate under this plan; empty text for nothing. */
  String remark(Plan plan) {
    return plan.filters() && !plan.tests().stream().allMatch(PlannedTest::runs) && stands()
        ? "jacoco:check measures the selected tests alone; -D"
            + HALT
            + "=false leaves the coverage gate to full builds"
        : "";
  }

  /** Whether the build is to fail for too little coverage. */
  private boolean stands() {
    Plugin jacoco = project.getPlugin(JACOCO);
    return jacoco != null
        && jacoco.getExecutions().stream().anyMatch(CoverageGate::checks)
        && !"false".equals(user.getProperty(HALT, project.getProperties().getProperty(HALT)));
  }

  private static boolean checks(PluginExecution execution) {
    return execution.getGoals().contains("check") && !"none".equals(execution.getPhase());
  }
}
