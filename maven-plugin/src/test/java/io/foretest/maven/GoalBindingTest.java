package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoalBindingTest {
  private final MavenProject project = new MavenProject();
  private final Plugin surefire = new Plugin();
  private final Plugin failsafe = new Plugin();

  @BeforeEach
  void testPlugins() {
    project.setBuild(new Build());
    surefire.setArtifactId("maven-surefire-plugin");
    failsafe.setArtifactId("maven-failsafe-plugin");
    PluginExecution tests = new PluginExecution();
    tests.addGoal("integration-test");
    failsafe.addExecution(tests);
  }

  private void bind() {
    new GoalBinding(project)
        .bind(
            List.of(
                new TestPlugin(TestPlugin.Kind.SUREFIRE, surefire),
                new TestPlugin(TestPlugin.Kind.FAILSAFE, failsafe)));
  }

  private List<String> bound() {
    return ours().getExecutions().stream()
        .map(e -> e.getId() + " " + e.getPhase() + " " + e.getGoals())
        .toList();
  }

  private Plugin ours() {
    return project.getBuild().getPluginsAsMap().get("io.foretest:foretest-maven-plugin");
  }

  @Test
  void selectComesBeforeTheTestsAndOneCheckAfterEachPlugins() {
    bind();

    assertThat(bound())
        .containsExactly(
            "foretest-select process-test-classes [select]",
            "foretest-check-surefire test [check]",
            "foretest-check-failsafe verify [check]");
    assertThat(ours().getVersion()).isEqualTo(Self.version());
  }

  @Test
  void ourPluginIsMovedBehindTheOthersSoThatItsCheckComesLast() {
    Plugin declared = new Plugin();
    declared.setGroupId(Self.GROUP);
    declared.setArtifactId(Self.PLUGIN);
    declared.setVersion("9");
    project.getBuild().addPlugin(declared);
    project.getBuild().addPlugin(surefire);

    bind();

    assertThat(project.getBuild().getPlugins()).containsExactly(surefire, declared);
    assertThat(declared.getVersion()).isEqualTo("9");
  }

  @Test
  void whatThePomBoundIsNotBoundAgain() {
    Plugin declared = new Plugin();
    declared.setGroupId(Self.GROUP);
    declared.setArtifactId(Self.PLUGIN);
    PluginExecution own = new PluginExecution();
    own.setId("mine");
    own.setPhase("test-compile");
    own.addGoal("select");
    declared.addExecution(own);
    project.getBuild().addPlugin(declared);

    bind();

    assertThat(bound()).filteredOn(text -> text.contains("[select]")).hasSize(1);
  }

  @Test
  void thePluginsConfigurationHoldsForTheInjectedGoals() {
    Plugin declared = new Plugin();
    declared.setGroupId(Self.GROUP);
    declared.setArtifactId(Self.PLUGIN);
    Configuration.of(declared).set("recall", "0.9");
    project.getBuild().addPlugin(declared);

    bind();

    assertThat(Configuration.of(ours().getExecutions().get(0)).text("recall")).contains("0.9");
  }

  @Test
  void testsThatSurefireRunsLateAreCheckedLate() {
    PluginExecution late = new PluginExecution();
    late.setPhase("integration-test");
    surefire.addExecution(late);

    bind();

    assertThat(bound()).contains("foretest-check-surefire verify [check]");
  }
}
