package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The provider as a user's own plugin dependency, with a plan that somebody wrote by hand. */
class ProviderOnlyIT {
  private static final int NO_BUDGET = 0;

  /** Long enough for a slow machine to start something, and over when the first class ends. */
  private static final int BUDGET_MILLIS = 8_000;

  private static final int PAUSE_MILLIS = 9_000;

  private static final List<String> PLANNED =
      List.of("NewcomerTest", "DeltaTest", "CharlieTest", "AlphaTest");

  private static final Comparator<String> BY_PLAN = Comparator.comparingInt(PLANNED::indexOf);

  @ParameterizedTest(name = "{0}")
  @EnumSource
  void ordersFiltersRunsTheNewAndLosesNoFailure(Stack stack) throws Exception {
    try (Project project = Project.of("provider-only", stack.arguments())) {
      plan().write(project.path("plan"), NO_BUDGET);

      Build planned = project.maven("test").failedForATest();
      assertThat(planned.started())
          .containsExactly("NewcomerTest", "DeltaTest", "CharlieTest", "AlphaTest");
      assertThat(planned.reports("").failed()).containsExactly("CharlieTest.first");
      assertThat(planned.reports("").repeated()).isEmpty();

      project.delete("plan");
      Build everything = project.maven("surefire:test").failedForATest();
      assertThat(everything.started())
          .containsExactlyInAnyOrder(
              "NewcomerTest", "DeltaTest", "CharlieTest", "AlphaTest", "BravoTest");
      assertThat(everything.output()).containsOnlyOnce("[foretest] NO_PLAN");
    }
  }

  @ParameterizedTest(name = "{0}, {1} forks, reuse {2}")
  @CsvSource({"S32_J5, 2, true", "S35_J6, 1, false", "S36_J6, 2, true", "S36_J6, 0, true"})
  void theOrderHoldsAcrossForks(Stack stack, String forks, String reuse) throws Exception {
    try (Project project =
        Project.of("provider-only", stack.arguments("-Dforks=" + forks, "-Dreuse=" + reuse))) {
      plan().write(project.path("plan"), NO_BUDGET);

      Build build = project.maven("test").failedForATest();

      assertThat(build.reports("").failed()).containsExactly("CharlieTest.first");
      assertThat(build.started())
          .containsExactlyInAnyOrder("NewcomerTest", "DeltaTest", "CharlieTest", "AlphaTest");
      List<List<String>> orders =
          reuse.equals("true") ? inEachJvm(project) : List.of(build.started());
      for (List<String> one : orders) {
        assertThat(one).as("in one JVM").isSubsetOf(PLANNED).isSortedAccordingTo(BY_PLAN);
      }
    }
  }

  /** What each JVM started, in its order: JVMs side by side start when they can. */
  private static List<List<String>> inEachJvm(Project project) throws IOException {
    List<List<String>> started = new ArrayList<>();
    try (Stream<Path> files = Files.list(project.path("target/started"))) {
      for (Path file : files.toList()) {
        started.add(Files.readAllLines(file));
      }
    }
    assertThat(started.stream().mapToInt(List::size).sum()).isEqualTo(PLANNED.size());
    return started;
  }

  @ParameterizedTest(name = "{0}, {1} forks, reuse {2}")
  @CsvSource({
    "S32_J6, 1, true",
    "S35_J5, 1, true",
    "S36_J6, 1, true",
    "S36_J5, 2, true",
    "S35_J6, 1, false"
  })
  void aSpentBudgetStartsNoFurtherClassAndNamesWhatWasLeft(Stack stack, String forks, String reuse)
      throws Exception {
    try (Project project =
        Project.of(
            "provider-only",
            stack.arguments("-Dforks=" + forks, "-Dreuse=" + reuse, "-Dpause=" + PAUSE_MILLIS))) {
      plan().write(project.path("plan"), BUDGET_MILLIS);

      Build build = project.maven("test").succeeded();

      List<String> started = build.started();
      List<String> left = leftOut(project.path("target/journal"));
      assertThat(started).isNotEmpty().doesNotContain("AlphaTest", "BravoTest");
      assertThat(left).contains("AlphaTest").doesNotContainAnyElementsOf(started);
      assertThat(Stream.concat(started.stream(), left.stream()))
          .containsExactlyInAnyOrder("NewcomerTest", "DeltaTest", "CharlieTest", "AlphaTest");
      assertThat(build.output()).containsOnlyOnce("[foretest] BUDGET");
    }
  }

  @Test
  void aPlanThatCannotBeReadRunsEverything() throws Exception {
    try (Project project = Project.of("provider-only", Stack.S36_J6.arguments())) {
      project.write("plan/" + Handover.PLAN_RESOURCE, "foretest-plan\t999\nrun\teverything\n");

      Build build = project.maven("test").failedForATest();

      assertThat(build.reports("").classes()).hasSize(5);
      assertThat(build.output()).containsOnlyOnce("[foretest] BAD_PLAN");
    }
  }

  private static PlanFile plan() {
    return new PlanFile()
        .run("org.example.AlphaTest", 3)
        .skip("org.example.BravoTest", 4)
        .run("org.example.CharlieTest", 2)
        .run("org.example.DeltaTest", 1);
  }

  private static List<String> leftOut(Path journals) throws IOException {
    List<String> names = new ArrayList<>();
    for (Journal journal : journals(journals)) {
      journal.leftOutClasses().forEach(name -> names.add(name.replace("org.example.", "")));
    }
    return names;
  }

  private static List<Journal> journals(Path directory) throws IOException {
    List<Journal> journals = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(Handover.JOURNAL_SUFFIX)).toList()) {
        Journal journal = JournalReader.read(file);
        assertThat(journal.complete()).isTrue();
        journals.add(journal);
      }
    }
    return journals;
  }
}
