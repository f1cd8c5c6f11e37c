package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The extension alone, without our plugin: JUnit's ConsoleLauncher stands in for Gradle's test task
 * and for the runners of IDEs, which use the same launcher.
 */
class ConsoleLauncherIT {
  private static final String ALL_PASS = "0\n";
  private static final String ONE_FAILS = "1\n";

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(strings = {"console-5", "console-6"})
  void recordsBelowGradlesBuildDirectory(String console) throws Exception {
    Files.createFile(project.resolve("build.gradle.kts"));

    String output = launch(console, new ChildJvm(project).with(Handover.MODULE, "org.shop:cart"));

    assertThat(output).startsWith(ONE_FAILS).doesNotContain("[foretest]");
    Path journals = project.resolve("build/foretest/journal");
    assertThat(ChildJvm.journalIn(journals).tests())
        .extracting(Recording::place)
        .containsExactlyInAnyOrder(
            "Simple|Simple|passes() PASSED",
            "Simple|Simple|fails() FAILED",
            "Other|Other|passes() PASSED");
    assertThat(ChildJvm.journalIn(journals).jvm().module()).isEqualTo("org.shop:cart");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console-5", "console-6"})
  void aPlanOnTheClassPathFiltersClassesAndMethods(String console) throws Exception {
    Files.createFile(project.resolve("build.gradle"));
    Path plan = project.resolve("build/foretest/cp");
    String simple = ChildSamples.Simple.class.getName();
    write(
        plan,
        List.of(
            planned(TestId.ofClass(simple), Reason.LIKELY),
            planned(TestId.ofMethod(simple, "fails()"), Reason.UNLIKELY),
            planned(TestId.ofClass(ChildSamples.Other.class.getName()), Reason.UNTOUCHED)));

    String output = launch(console, new ChildJvm(project).with(plan));

    assertThat(output).startsWith(ALL_PASS).doesNotContain("[foretest]");
    Path journals = project.resolve("build/foretest/journal");
    assertThat(ChildJvm.journalIn(journals).tests())
        .extracting(Recording::place)
        .containsExactly("Simple|Simple|passes() PASSED");
    assertThat(ChildJvm.journalIn(journals).leftOutClasses())
        .containsExactly(ChildSamples.Other.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"console-5", "console-6"})
  void aPlanThatCannotBeReadRunsEverythingAndSaysSo(String console) throws Exception {
    Path plan = project.resolve("cp");
    write(plan, List.of());
    Files.writeString(plan.resolve(Handover.PLAN_RESOURCE), "garbage");

    String output = launch(console, new ChildJvm(project).with(plan));

    assertThat(output)
        .startsWith(ONE_FAILS)
        .containsOnlyOnce("[foretest] BAD_PLAN: the plan cannot be read: ")
        .contains("2 tests successful");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console-5", "console-6"})
  void aPlaceThatCannotBeWrittenFailsNoRun(String console) throws Exception {
    Files.createFile(project.resolve("build.gradle"));
    Files.writeString(project.resolve("build"), "a file where a directory should be");

    String output = launch(console, new ChildJvm(project));

    assertThat(output).startsWith(ONE_FAILS).contains("[foretest] ", "2 tests successful");
  }

  @ParameterizedTest
  @ValueSource(strings = {"console-5", "console-6"})
  void outsideAProjectNothingIsWritten(String console) throws Exception {
    String output = launch(console, new ChildJvm(project));

    assertThat(output).startsWith(ONE_FAILS).doesNotContain("[foretest]");
    assertThat(project.toFile().list()).allMatch(name -> name.startsWith("child"));
  }

  private static String launch(String console, ChildJvm jvm) throws Exception {
    return jvm.withJunit(console).console(ChildSamples.Simple.class, ChildSamples.Other.class);
  }

  private static PlannedTest planned(TestId test, Reason reason) {
    return new PlannedTest(test, 1, 0.1, 1, reason);
  }

  private static void write(Path classPath, List<PlannedTest> tests) throws IOException {
    PlanWriter.write(
        new Plan("b1", Plan.Mode.SELECT, null, "", 0, tests),
        classPath.resolve(Handover.PLAN_RESOURCE));
  }
}
