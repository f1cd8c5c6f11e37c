package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A selective build in which a test gets lost must not be green. */
class GuardIT {
  private static final String LOSES_SHOUT_TEST =
      """
      package org.example;

      import org.junit.platform.engine.FilterResult;
      import org.junit.platform.engine.TestDescriptor;
      import org.junit.platform.launcher.PostDiscoveryFilter;

      public final class Loser implements PostDiscoveryFilter {
        @Override
        public FilterResult apply(TestDescriptor test) {
          return FilterResult.includedIf(!test.getUniqueId().toString().contains("ShoutTest"));
        }
      }
      """;

  @Test
  void aTestThatWasToRunAndLeftNoOutcomeFailsTheBuildByName() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J6, "-Pown-filter")) {
      project.write("src/test/java/org/example/Loser.java", LOSES_SHOUT_TEST);
      project.write(
          "src/test/resources/META-INF/services/org.junit.platform.launcher.PostDiscoveryFilter",
          "org.example.Loser\n");
      project.commit("A filter that loses a test");
      Fault.SINGLE.get(4).breakIn(project);
      project.commit("Shout louder");

      Build build = project.maven("test", "-Dml.select=true").failed();

      assertThat(build.output())
          .contains("tests were to run, but left no outcome: org.example.ShoutTest");
      assertThat(build.reports("").failed()).isEmpty();
    }
  }

  /** A listener that is broken loses nothing, in the records or in the result. */
  @Test
  void aListenerThatAlwaysThrowsLosesNothing() throws Exception {
    Module module =
        Module.jupiter()
            .dependency("org.junit.platform", "junit-platform-launcher", Module.JUPITER)
            .test("Broken", THROWS)
            .file(
                "src/test/resources/META-INF/services/"
                    + "org.junit.platform.launcher.TestExecutionListener",
                "org.example.Broken\n");
    try (Project project = oneModule(module)) {
      Module.breakIn(project, "app");
      project.commit("A fault");

      Build build = project.maven("test").failedForATest();

      assertThat(build.reports("app").failed()).containsExactly("LeftTest.holds");
      RecordedTests recorded = RecordedTests.ofLastBuild(project);
      assertThat(recorded.outcomes("LeftTest", "holds()")).containsExactly("failed");
      assertThat(recorded.outcomes("RightTest", "holds()")).containsExactly("passed");
    }
  }

  private static Project oneModule(Module module) throws Exception {
    Project project = Launch.PLAIN.project("guard", List.of("app"));
    module.write(project, "app");
    project.commit("The project");
    return project;
  }

  private static final String THROWS =
      """
      package org.example;

      import org.junit.platform.engine.TestExecutionResult;
      import org.junit.platform.launcher.*;

      public final class Broken implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
          throw new IllegalStateException("broken");
        }

        @Override
        public void executionStarted(TestIdentifier id) {
          throw new IllegalStateException("broken");
        }

        @Override
        public void executionFinished(TestIdentifier id, TestExecutionResult result) {
          throw new IllegalStateException("broken");
        }
      }
      """;
}
