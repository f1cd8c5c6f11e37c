package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Trained.Scenario;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Selection where time is short, the class path is taken, or records lie about. */
class CircumstancesIT {
  private static final String[] ALL = {
    "SlugTest", "MirrorTest", "InitialsTest", "VowelsTest", "ShoutTest", "RepeatTest"
  };

  @Test
  void whatABudgetLeavesOutRunsAsTheRemainder() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      Build hurried =
          project
              .maven("test", "-Dml.select=true", "-Dml.recall=1", "-Dml.budget=PT0.001S")
              .succeeded();
      assertThat(hurried.started()).hasSizeLessThan(ALL.length);
      assertThat(hurried.output()).contains("out of time").doesNotContain("cannot read");

      Build remaining = project.maven("test", "-Dml.select=remaining").succeeded();
      assertThat(Stream.concat(hurried.started().stream(), remaining.started().stream()))
          .containsExactlyInAnyOrder(ALL);
    }
  }

  @Test
  void aClassPathOfThePersonsOwnRunsEverythingAndSaysSo() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J6)) {
      Fault.SINGLE.get(4).breakIn(project);
      project.commit("Shout louder");

      Build build =
          project
              .maven(
                  "test",
                  "-Dml.select=true",
                  "-Dmaven.test.additionalClasspath=" + project.path("src/test/resources"))
              .failedForATest();

      assertThat(build.started()).containsExactlyInAnyOrder(ALL);
      assertThat(build.output())
          .contains("-Dmaven.test.additionalClasspath replaces what Foretest adds");
    }
  }

  @Test
  void journalsThatAnIdeLeftAreTakenInByTheGoalOnce() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE)) {
      runOutsideMaven(project.path("target/foretest/journal"));

      Build taken = project.maven("foretest:ingest").succeeded();
      assertThat(taken.output()).contains("took in 1 test attempts of 1 builds from 1 journals");

      Build again = project.maven("foretest:ingest").succeeded();
      assertThat(again.output()).contains("took in 0 test attempts");
    }
  }

  /** Leaves what the recorder leaves where no build tells it a place. */
  private static void runOutsideMaven(Path directory) throws Exception {
    Files.createDirectories(directory);
    try (JournalWriter journal = JournalWriter.create(directory, JvmInfo.ofThisJvm())) {
      journal.record(
          new TestRecord.Builder("org.example.SlugTest", "org.example.SlugTest", "cuts()")
              .identity("[engine:junit-jupiter]/[class:SlugTest]", "cuts()", "junit-jupiter")
              .started(System.currentTimeMillis(), 1, "main")
              .ended(Outcome.PASSED, 1_000_000)
              .build());
      journal.end();
    }
  }
}
