package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
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
}
