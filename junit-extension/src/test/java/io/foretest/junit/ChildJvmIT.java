package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Journal;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar as JUnit finds it, in JVMs of its own. */
class ChildJvmIT {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "floor", "newest"})
  void everyJUnitRecordsEachTestOnce(String junit) throws Exception {
    String output = recording(junit).launch(ChildSamples.Simple.class, ChildSamples.Other.class);

    assertThat(output).isEqualToNormalizingNewlines("0\nlaunched\n");
    Journal journal = journal();
    assertThat(journal.tests())
        .extracting(Recording::place)
        .containsExactlyInAnyOrder(
            "Simple|Simple|passes() PASSED",
            "Simple|Simple|fails() FAILED",
            "Other|Other|passes() PASSED");
    assertThat(journal.discoveredClasses()).hasSize(2);
    assertThat(journal.complete()).isTrue();
    assertThat(journal.jvm().buildId()).isEqualTo("b1");
    assertThat(journal.jvm().module()).isEqualTo("g:a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"floor", "newest"})
  void aPlanOnTheClassPathIsApplied(String junit) throws Exception {
    Path plan = plan("b1");

    recording(junit).with(plan).launch(ChildSamples.Simple.class, ChildSamples.Other.class);

    assertThat(journal().tests()).hasSize(1);
    assertThat(journal().leftOutClasses()).containsExactly(ChildSamples.Simple.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"floor", "newest"})
  void aPlanThatCannotBeReadRunsEverythingAndSaysSo(String junit) throws Exception {
    Path plan = plan("b1");
    Files.writeString(plan.resolve(Handover.PLAN_RESOURCE), "garbage");

    String output = recording(junit).with(plan).launch(ChildSamples.Simple.class);

    assertThat(output).containsOnlyOnce("[foretest] BAD_PLAN: the plan cannot be read: ");
    assertThat(journal().tests()).hasSize(2);
  }

  @Test
  void aPlanOfAnotherBuildRunsEverythingAndSaysSo() throws Exception {
    Path plan = plan("b0");

    String output = recording("floor").with(plan).launch(ChildSamples.Simple.class);

    assertThat(output).containsOnlyOnce("[foretest] BAD_PLAN").contains("stale");
    assertThat(journal().tests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "floor", "newest"})
  void aTestThatExitsTheJvmStaysUnfinished(String junit) throws Exception {
    String output = recording(junit).launch(ChildSamples.Exits.class);

    assertThat(output).isEqualToNormalizingNewlines("3\n");
    assertThat(journal().complete()).isTrue();
    assertThat(journal().tests())
        .extracting(TestRecord::outcome)
        .containsExactly(Outcome.UNFINISHED);
  }

  @Test
  void aTestThatHaltsTheJvmStaysUnfinishedAndTheJournalIncomplete() throws Exception {
    String output = recording("floor").launch(ChildSamples.Other.class, ChildSamples.Halts.class);

    assertThat(output).isEqualToNormalizingNewlines("4\n");
    assertThat(journal().complete()).isFalse();
    assertThat(journal().tests())
        .extracting(TestRecord::outcome)
        .containsExactlyInAnyOrder(Outcome.PASSED, Outcome.UNFINISHED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"oldest", "floor", "newest"})
  void whatATestLaunchesWithTheSameServicesIsNotRecorded(String junit) throws Exception {
    recording(junit).launch(ChildSamples.Launches.class, ChildSamples.Other.class);

    assertThat(journal().tests())
        .extracting(Recording::place)
        .containsExactlyInAnyOrder(
            "Launches|Launches|launches() PASSED", "Other|Other|passes() PASSED");
  }

  @Test
  void theKillSwitchLeavesNoTrace() throws Exception {
    Path plan = plan("b1");

    String output =
        recording("floor").with(plan).with("ml.skip", true).launch(ChildSamples.Simple.class);

    assertThat(output).isEqualToNormalizingNewlines("0\nlaunched\n");
    assertThat(directory.resolve("journal")).doesNotExist();
  }

  @Test
  void withoutThePluginTheJournalGoesToTheBuildToolsOutput() throws Exception {
    Files.createFile(directory.resolve("build.gradle.kts"));

    new ChildJvm(directory).withJunit("floor").launch(ChildSamples.Other.class);

    assertThat(ChildJvm.journalIn(directory.resolve("build/foretest/journal")).tests()).hasSize(1);
  }

  private ChildJvm recording(String junit) throws IOException {
    return new ChildJvm(directory)
        .withJunit(junit)
        .with(Handover.JOURNAL_DIR, directory.resolve("journal"))
        .with(Handover.BUILD_ID, "b1")
        .with(Handover.MODULE, "g:a");
  }

  private Journal journal() throws IOException {
    return ChildJvm.journalIn(directory.resolve("journal"));
  }

  /** A class-path directory with a plan that skips {@link ChildSamples.Simple}. */
  private Path plan(String buildId) throws IOException {
    TestId simple = TestId.ofClass(ChildSamples.Simple.class.getName());
    PlannedTest skip = new PlannedTest(simple, 1, 0.01, 1, Reason.UNLIKELY);
    Path entry = directory.resolve("plan");
    PlanWriter.write(
        new Plan(buildId, Plan.Mode.SELECT, null, "", 0, List.of(skip)),
        entry.resolve(Handover.PLAN_RESOURCE));
    return entry;
  }
}
