package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import io.foretest.protocol.PlannedTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A pull request's build, with a bundle and no history, on every supported Surefire and JUnit. */
class SelectionMatrixIT {
  private static final String NEWCOMER =
      """
      package %s;

      import org.junit.jupiter.api.Test;

      class NewcomerTest {
        @Test
        void isWelcome() {}
      }
      """;

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void oneModuleRunsTheNewAndTheLikelyInOrderAndFailsForAFailure(Stack stack) throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, stack)) {
      Fault.SINGLE.get(4).breakIn(project);
      project.write(
          "src/test/java/org/example/NewcomerTest.java", NEWCOMER.formatted("org.example"));
      project.commit("Shout louder");

      Build selected = project.maven("test", "-Dml.select=true").failedForATest();
      assertThat(selected.started()).contains("NewcomerTest", "ShoutTest").hasSizeLessThan(7);
      assertThat(selected.started()).isEqualTo(order(project, "", selected.started()));
      assertThat(selected.reports("").failed()).containsExactly("ShoutTest.givesWhatItPromises");
      assertThat(selected.reports("").repeated()).isEmpty();
      assertThat(selected.output()).contains("Foretest ran");

      project.delete("target/foretest");
      Build everything = project.maven("surefire:test", "-Dml.select=true").failedForATest();
      assertThat(everything.reports("").classes()).hasSize(7).contains("NewcomerTest");
    }
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void aReactorSelectsInEachModuleAndFailsForAFailure(Stack stack) throws Exception {
    try (Project project = Trained.project(Scenario.REACTOR, stack)) {
      Fault.REACTOR.get(3).breakIn(project);
      project.write(
          "core/src/test/java/org/example/core/NewcomerTest.java",
          NEWCOMER.formatted("org.example.core"));
      project.commit("Another title");

      Build selected = project.maven("test", "-Dml.select=true").failedForATest();
      assertThat(selected.started()).contains("NewcomerTest", "TitleTest").hasSizeLessThan(7);
      assertThat(selected.reports("core").classes()).contains("NewcomerTest");
      assertThat(selected.reports("app").failed()).containsExactly("TitleTest.givesWhatItPromises");

      project.delete("core/target/foretest");
      project.delete("app/target/foretest");
      Build everything = project.maven("surefire:test", "-Dml.select=true", "-fae").failed();
      assertThat(everything.reports("core").classes()).hasSize(4).contains("NewcomerTest");
    }
  }

  /** The order that the module's plan wants, classes that it does not name first. */
  private static List<String> order(Project project, String module, List<String> started)
      throws IOException {
    Plan plan =
        PlanReader.read(
            project.path(module).resolve("target/foretest/cp").resolve(Handover.PLAN_RESOURCE));
    List<String> wanted = new ArrayList<>(started);
    List<String> ranked =
        plan.tests().stream()
            .sorted(Comparator.comparingInt(PlannedTest::rank))
            .map(test -> test.test().className().replaceFirst(".*\\.", ""))
            .toList();
    wanted.sort(Comparator.comparingInt(ranked::indexOf));
    return wanted;
  }
}
