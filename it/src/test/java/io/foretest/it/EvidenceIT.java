package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** From its second build on, a project skips what provably touches nothing that changed. */
class EvidenceIT {
  private static final Fault SHOUT = Fault.SINGLE.get(4);
  private static final Fault CORE_SLUG = Fault.REACTOR.get(0);
  private static final String[] SELECTING = {"test", "-Dml.select=true"};

  @Test
  void oneRecordedBuildIsEnough() throws Exception {
    try (Project project = recorded("single", Stack.S36_J6)) {
      SHOUT.breakIn(project);
      project.commit("Shout louder");

      Build build = project.maven(SELECTING).failedForATest();

      assertThat(build.started()).containsExactly("ShoutTest");
      assertThat(build.output())
          .contains("5 untouched by the change", "evidence alone decides: too little history");
    }
  }

  @Test
  void whatCannotReachBytecodeRunsNothingButTheMinimum() throws Exception {
    try (Project project = recorded("single", Stack.S35_J5)) {
      String source = Files.readString(project.path(SHOUT.file()));
      project.write(SHOUT.file(), source + "\n// A remark at the end.\n");
      project.write("README.md", "What this is.\n");
      project.commit("Remarks");

      Build build = project.maven(SELECTING).succeeded();

      assertThat(build.started()).hasSize(1);
      assertThat(build.output()).contains("1 to keep the minimum");
    }
  }

  @Test
  void aChangedResourceOrFileRunsEverything() throws Exception {
    try (Project project = recorded("single", Stack.S36_J6)) {
      project.write("src/test/resources/expected.txt", "something\n");
      project.commit("A resource");
      Build resource = project.maven(SELECTING).succeeded();
      assertThat(resource.started()).hasSize(6);
      assertThat(resource.output()).contains("expected.txt").contains("6 touch what changed");
    }
  }

  @Test
  void anOptionThatTestsCouldReadProvesNothingAnyMore() throws Exception {
    try (Project project = recorded("single", Stack.S36_J6)) {
      SHOUT.breakIn(project);
      project.commit("Shout louder");

      Build build = project.maven("test", "-Dml.select=true", "-Dvolume=11").failedForATest();

      assertThat(build.started()).hasSize(6);
      assertThat(build.output()).contains("it was recorded with another option -Dvolume");
    }
  }

  @Test
  void aTestOfAnotherModuleThatReachesTheChangeRuns() throws Exception {
    try (Project project = recorded("reactor", Stack.S36_J6)) {
      CORE_SLUG.breakIn(project);
      project.commit("Another slug");

      Build build =
          project.maven("test", "-Dml.select=true", "-Dmaven.test.failure.ignore=true").succeeded();

      assertThat(build.started()).containsExactlyInAnyOrder("SlugTest", "TitleTest");
      assertThat(build.reports("app").failed()).containsExactly("TitleTest.givesWhatItPromises");
    }
  }

  @Test
  void aCheckoutWithoutTheFileOfTheLastRecordingAsksTheHistory() throws Exception {
    try (Project project = recorded("single", Stack.S36_J6)) {
      Files.delete(project.path(".foretest/coverage"));
      SHOUT.breakIn(project);
      project.commit("Shout louder");

      Build full = project.maven("test").failedForATest();
      Build selected = project.maven(SELECTING).failedForATest();

      assertThat(full.started()).hasSize(6);
      assertThat(full.output()).doesNotContain("records what each test class executes");
      assertThat(project.path(".foretest/coverage")).doesNotExist();
      assertThat(selected.output()).containsPattern("last recorded today, at .{8}, 1 commit ago");
    }
  }

  @Test
  void whereTheHistoryIsGoneTheFileTellsTheLastRecording() throws Exception {
    try (Project project = recorded("single", Stack.S36_J6)) {
      Build again = project.maven("test", Windows.NO_HISTORY).succeeded();

      assertThat(again.output()).doesNotContain("records what each test class executes");

      Files.delete(project.path(".foretest/coverage"));
      Build without = project.maven("test", Windows.NO_HISTORY).succeeded();

      assertThat(without.output())
          .contains("records what each test class executes: none is recorded");
    }
  }

  /** The scenario after one full build. */
  private static Project recorded(String scenario, Stack stack) throws Exception {
    Project project = Project.of(scenario, stack.arguments());
    project.maven("test").succeeded();
    return project;
  }
}
