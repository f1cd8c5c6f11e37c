package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import org.junit.jupiter.api.Test;

/** Selection in the builds that are not the plainest: forks, threads, Failsafe, no provider. */
class SelectionPathsIT {
  private static final Fault SHOUT = Fault.SINGLE.get(4);
  private static final Fault TITLE = Fault.REACTOR.get(3);

  @Test
  void twoForksShareOnePlan() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J6)) {
      commit(project, SHOUT);

      Build build = project.maven("test", "-Dml.select=true", "-DforkCount=2").failedForATest();

      assertThat(build.started()).contains("ShoutTest").hasSizeLessThan(6);
      assertThat(build.reports("").failed()).containsExactly("ShoutTest.givesWhatItPromises");
    }
  }

  @Test
  void modulesInParallelHavePlansOfTheirOwn() throws Exception {
    try (Project project = Trained.project(Scenario.REACTOR, Stack.S36_J6)) {
      commit(project, TITLE);

      Build build = project.maven("test", "-Dml.select=true", "-T2").failedForATest();

      assertThat(build.started()).contains("TitleTest").hasSizeLessThan(6);
      assertThat(build.reports("app").failed()).containsExactly("TitleTest.givesWhatItPromises");
    }
  }

  @Test
  void failsafeFollowsThePlanToo() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S35_J6, "-Pfailsafe")) {
      commit(project, SHOUT);

      Build build = project.maven("verify", "-Dml.select=true").failedForATest();

      assertThat(build.failsafeReports("").failed())
          .containsExactly("ShoutTest.givesWhatItPromises");
      assertThat(build.failsafeReports("").classes()).doesNotContain("MirrorTest");
      assertThat(build.started()).hasSizeLessThan(6);
    }
  }

  @Test
  void withoutTheProviderThePlatformFilters() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S32_J5, "-Dml.provider=off")) {
      commit(project, SHOUT);

      Build build = project.maven("test", "-Dml.select=true").failedForATest();

      assertThat(build.started()).contains("ShoutTest").hasSizeLessThan(6);
      assertThat(build.output()).doesNotContain("ForetestProvider").contains("ml.provider=off");
    }
  }

  @Test
  void aTestNamedOnTheCommandLineRunsWhateverThePlanSays() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J5)) {
      commit(project, SHOUT);

      Build build = project.maven("test", "-Dml.select=true", "-Dtest=MirrorTest").succeeded();

      assertThat(build.started()).containsExactly("MirrorTest");
      assertThat(build.output()).contains("TEST_GIVEN");
    }
  }

  private static void commit(Project project, Fault fault) throws Exception {
    fault.breakIn(project);
    project.commit("Rework " + fault.name());
  }
}
