package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Breaks the recorded project, builds it selecting, mends it and builds it again: the fault is
 * found whatever the circumstances are, and only what is untouched is skipped.
 */
final class Selecting {
  private final Project project;
  private final List<String> arguments = new ArrayList<>(List.of("verify", "-Dml.select=true"));
  private final List<String> said = new ArrayList<>();
  private Set<String> ran = Set.of("LeftTest");
  private Step before = () -> {};
  private Step between = () -> {};
  private Project broken;
  private boolean committed = true;

  private Selecting(Project project) {
    this.project = project;
    this.broken = project;
  }

  /** Something between a change of sources and the build. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  static Selecting in(Project project) {
    return new Selecting(project);
  }

  Selecting with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  /** Everything is to run, and the console to give this reason. */
  Selecting runsEverything(String... words) {
    ran = Set.of("LeftTest", "RightTest");
    return says(words);
  }

  Selecting says(String... words) {
    said.addAll(List.of(words));
    return this;
  }

  Selecting uncommitted() {
    committed = false;
    return this;
  }

  /** Breaks another project, of which this one becomes a clone before it is built. */
  Selecting breaking(Project origin) {
    broken = origin;
    return this;
  }

  Selecting beforeEachChange(Step step) {
    before = step;
    return this;
  }

  Selecting afterEachChange(Step step) {
    between = step;
    return this;
  }

  Row.Found findsTheFault() throws Exception {
    before.run();
    Module.breakIn(broken, RecordedProject.APP);
    change(broken, "Break it");
    Build faulty = project.maven(arguments.toArray(String[]::new)).failedForATest();
    Reports reports = Reports.take(project.path("app/target"));
    assertThat(reports.failed()).containsExactly("LeftTest.holds");
    assertThat(Set.copyOf(reports.classes())).as(faulty.output()).isEqualTo(ran);
    said.forEach(words -> assertThat(faulty.output()).contains(words));
    assertThat(
            RecordedTests.ofLastBuild(project)
                .of(RecordedProject.APP)
                .outcomes("LeftTest", "holds()"))
        .containsExactly("failed");
    before.run();
    Module.mendIn(project, RecordedProject.APP);
    change(project, "Mend it");
    Build mended = project.maven(arguments.toArray(String[]::new)).succeeded();
    assertThat(Reports.take(project.path("app/target")).classes())
        .as(mended.output())
        .contains("LeftTest");
    return Said.by(faulty).found();
  }

  private void change(Project changed, String message) throws Exception {
    if (committed) {
      changed.commit(message);
    }
    between.run();
  }
}
