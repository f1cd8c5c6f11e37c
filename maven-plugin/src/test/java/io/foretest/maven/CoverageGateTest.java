package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.List;
import java.util.Properties;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoverageGateTest {
  private final MavenProject project = new MavenProject();
  private final Properties user = new Properties();
  private final PluginExecution gate = new PluginExecution();

  @BeforeEach
  void aGate() {
    project.setBuild(new Build());
    gate.addGoal("check");
    Plugin jacoco = new Plugin();
    jacoco.setGroupId("org.jacoco");
    jacoco.setArtifactId("jacoco-maven-plugin");
    jacoco.addExecution(gate);
    project.getBuild().addPlugin(jacoco);
  }

  @Test
  void aSelectionThatSkipsIsTold() {
    assertThat(remark(Reason.UNTOUCHED))
        .contains("jacoco:check", "-Djacoco.haltOnFailure=false", "full builds");
  }

  @Test
  void whereEverythingRunsThereIsNothingToSay() {
    assertThat(remark(Reason.CHANGED_TEST)).isEmpty();
  }

  @Test
  void aGateThatHaltsNothingNeedsNoWord() {
    user.setProperty("jacoco.haltOnFailure", "false");

    assertThat(remark(Reason.UNTOUCHED)).isEmpty();
  }

  @Test
  void norDoesOneThatIsSwitchedOff() {
    gate.setPhase("none");

    assertThat(remark(Reason.UNTOUCHED)).isEmpty();
  }

  private String remark(Reason reason) {
    PlannedTest test = new PlannedTest(TestId.ofClass("ATest"), 1, 0.5, 1, reason);
    Plan plan = new Plan("b", Plan.Mode.SELECT, null, "", 0, List.of(test));
    return new CoverageGate(project, user).remark(plan);
  }
}
