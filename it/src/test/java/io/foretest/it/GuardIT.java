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

  /** The provider runs the tests, and tells Surefire that each of them passed. */
  @Test
  void aFailureThatAProviderKeepsToItselfFailsTheBuildByName() throws Exception {
    try (Project project = brokenProvider("quiet")) {
      project.edit("app/src/main/java/org/example/Left.java", "\"left\"", "\"wrong\"");
      project.commit("A fault");

      Build alone = project.maven("test", "-Dml.skip=true").succeeded();
      assertThat(alone.started()).containsExactly("LeftTest", "RightTest");
      assertThat(alone.reports("app").failed()).as("without Foretest it is lost").isEmpty();

      for (String select : List.of("false", "true")) {
        assertThat(project.maven("test", "-Dml.select=" + select).failed().output())
            .contains("tests failed, but Surefire calls the module green: org.example.LeftTest.");
      }
    }
  }

  /** A provider's delegate that registers itself makes two providers, each of which runs all. */
  @Test
  void testsThatTwoProvidersRunFailTheBuildByName() throws Exception {
    try (Project project = brokenProvider("delegating")) {
      Build alone = project.maven("test", "-Dml.skip=true").succeeded();
      assertThat(alone.started())
          .as("without Foretest everything runs twice, and the build is green")
          .containsExactly("LeftTest", "RightTest", "LeftTest", "RightTest");

      assertThat(project.maven("test").failed().output())
          .contains(
              "tests ran twice in one execution, as if two Surefire providers were active:"
                  + " org.example.LeftTest, org.example.RightTest.");
    }
  }

  /** A provider that runs nothing at all leaves neither a record nor a report. */
  @Test
  void aSelectionOfWhichAProviderRunsNothingFailsTheBuildByName() throws Exception {
    try (Project project = brokenProvider("quiet")) {
      project.maven("test", "-Dml.coverage=on").succeeded();
      project.edit(
          "quiet/src/main/java/org/example/provider/QuietProvider.java",
          "tests instanceof TestsToRun some ? some : getSuites()",
          "new Class<?>[0]");
      project.edit("app/src/main/java/org/example/Left.java", "\"left\"", "\"wrong\"");
      project.commit("A provider that runs nothing, and a fault");
      Reports.take(project.path("app/target"));

      Build alone = project.maven("test", "-Dml.skip=true").succeeded();
      assertThat(alone.started()).as("without Foretest nothing runs, and it is green").isEmpty();

      assertThat(project.maven("test", "-Dml.select=true").failed().output())
          .contains(
              "tests were to run, but no outcome of any was recorded or reported:"
                  + " org.example.LeftTest");
    }
  }

  /** The scenario whose modules are providers, each broken in its own way. */
  private static Project brokenProvider(String module) throws Exception {
    return Project.of("broken-providers", "-Dprovider=" + module);
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
