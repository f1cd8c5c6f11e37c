package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The provider as a user's own plugin dependency, with a plan that somebody wrote by hand. */
class ProviderOnlyIT {
  private static final int NO_BUDGET = 0;

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
      // Two forks report side by side: only the first and the last two can change places.
      assertThat(build.started().subList(0, 2)).contains("NewcomerTest");
      assertThat(build.started().subList(2, 4)).contains("AlphaTest");
    }
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
            stack.arguments("-Dforks=" + forks, "-Dreuse=" + reuse, "-Dpause=3000"))) {
      plan().write(project.path("plan"), 2000);

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
    try (Stream<Path> files = Files.list(journals)) {
      for (Path file : files.filter(f -> f.toString().endsWith(Handover.JOURNAL_SUFFIX)).toList()) {
        Journal journal = JournalReader.read(file);
        assertThat(journal.complete()).isTrue();
        journal.leftOutClasses().forEach(name -> names.add(name.replace("org.example.", "")));
      }
    }
    return names;
  }
}
