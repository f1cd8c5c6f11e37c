package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class TestPluginTest {
  private final Plugin plugin = new Plugin();
  private final TestPlugin tests = new TestPlugin(TestPlugin.Kind.SUREFIRE, plugin);

  private void execution(String id, String phase) {
    PluginExecution execution = new PluginExecution();
    execution.setId(id);
    execution.setPhase(phase);
    execution.addGoal("test");
    plugin.addExecution(execution);
  }

  private boolean skipped() {
    return TestRules.of(new MavenProject(), new Properties(), tests).skipped();
  }

  @Test
  void aGoalThatIsTakenOutOfTheLifecycleRunsNoTests() {
    execution("default-test", "none");

    assertThat(tests.unbound()).isTrue();
    assertThat(skipped()).isTrue();
  }

  @Test
  void anotherExecutionOfItMay() {
    execution("default-test", "none");
    execution("unit", "test");

    assertThat(tests.unbound()).isFalse();
    assertThat(tests.effective("test")).hasSize(1);
    assertThat(skipped()).isFalse();
  }

  @Test
  void aPluginWithoutExecutionsRunsFromTheCommandLine() {
    assertThat(tests.unbound()).isFalse();
    assertThat(skipped()).isFalse();
  }
}
