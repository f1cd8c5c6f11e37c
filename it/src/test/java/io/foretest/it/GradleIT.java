package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.GradleBuild.Ended;
import io.foretest.it.Trained.Scenario;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Step by step what {@code docs/gradle.md} says, in a project that has a past and a model. */
class GradleIT {
  private static final String FAULTY = "ShoutTest";
  private static final String METHOD = "givesWhatItPromises()";
  private static final String[] SMALL_PROJECT = {
    "--recall", "0.7", "--min-tests", "1", "--min-share", "0", "--audit", "0", "--min-runs", "13"
  };

  @Test
  void recordsIngestsSelectsAndRunsEverythingAgain() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      GradleBuild gradle = GradleBuild.insteadOfMaven(project);
      recordsAllTests(project, gradle);
      Fault.SINGLE.get(4).breakIn(project);
      project.commit("Shout louder");
      gradle.compile();
      followsThePlan(project, gradle);
      anOldPlanDecidesNothing(project, gradle);
    }
  }

  private static void recordsAllTests(Project project, GradleBuild gradle) throws Exception {
    gradle.compile();
    gradle.test(false).succeeded();
    assertThat(project.path("build/foretest/journal")).isNotEmptyDirectory();

    Ended ingest = gradle.foretest("ingest", "--full").succeeded();

    assertThat(ingest.output()).contains("Took in 12 test attempts of 1 builds from 1 journals.");
    assertThat(project.path("build/foretest/journal")).isEmptyDirectory();
    assertThat(RecordedTests.ofLastBuild(project).attempts())
        .hasSize(12)
        .allMatch(attempt -> attempt.outcome().equals("passed"))
        .allMatch(attempt -> attempt.module().equals(GradleBuild.MODULE));
  }

  private static void followsThePlan(Project project, GradleBuild gradle) throws Exception {
    Ended select = gradle.foretest("select", SMALL_PROJECT).succeeded();
    assertThat(select.output())
        .containsPattern("Foretest selects [1-5] of 6 test classes")
        .contains("newest recorded full build that is an ancestor", "files changed: 1")
        .contains(GradleBuild.MODULE);

    Ended run = gradle.test(true);

    assertThat(run.exit()).as("a failing test fails the run").isEqualTo(1);
    assertThat(run.output()).contains("1 tests failed").doesNotContain("12 tests found");
    gradle.foretest("ingest").succeeded();
    RecordedTests recorded = RecordedTests.ofLastBuild(project);
    assertThat(recorded.outcomes(FAULTY, METHOD)).containsExactly("failed");
    assertThat(recorded.attempts()).hasSizeBetween(2, 10);
  }

  /** A plan is for one run: taking the run in takes the plan away. */
  private static void anOldPlanDecidesNothing(Project project, GradleBuild gradle)
      throws Exception {
    assertThat(Files.exists(project.path("build/foretest/plan/META-INF/foretest/plan.tsv")))
        .isFalse();

    assertThat(gradle.test(true).output()).contains("12 tests found", "1 tests failed");
  }

  /** A selection that cannot be made leaves no plan, so that everything runs. */
  @Test
  void withoutAHistoryNothingIsSelectedAndAnOldPlanIsGone() throws Exception {
    try (Project project = Project.of(Scenario.SINGLE.folder())) {
      GradleBuild gradle = GradleBuild.insteadOfMaven(project);
      project.write("build/foretest/plan/META-INF/foretest/plan.tsv", "an old plan");

      Ended select = gradle.foretest("select");

      assertThat(select.exit()).isEqualTo(3);
      assertThat(select.output()).contains("there is no history at");
      gradle.compile();
      Ended run = gradle.test(true).succeeded();
      assertThat(run.output()).contains("12 tests successful").doesNotContain("[foretest]");
    }
  }
}
