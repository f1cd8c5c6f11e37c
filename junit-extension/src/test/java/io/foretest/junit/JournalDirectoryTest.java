package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalDirectoryTest {
  @TempDir Path project;

  @AfterEach
  void restore() {
    System.clearProperty(Handover.JOURNAL_DIR);
    System.clearProperty(JournalDirectory.SKIP);
  }

  @ParameterizedTest
  @CsvSource({
    "pom.xml, target/foretest/journal",
    "build.gradle, build/foretest/journal",
    "build.gradle.kts, build/foretest/journal",
  })
  void withoutAWordFromThePluginItIsTheBuildToolsOutput(String file, String directory)
      throws IOException {
    Files.createFile(project.resolve(file));

    assertThat(JournalDirectory.below(project)).contains(project.resolve(directory));
  }

  @Test
  void outsideAProjectNothingIsRecorded() {
    assertThat(JournalDirectory.below(project)).isEmpty();
  }

  @Test
  void whatThePluginSaysHolds() {
    System.setProperty(Handover.JOURNAL_DIR, project.toString());

    assertThat(JournalDirectory.find()).contains(project);
  }

  @Test
  void theKillSwitchWins() {
    System.setProperty(Handover.JOURNAL_DIR, project.toString());
    System.setProperty(JournalDirectory.SKIP, "true");

    assertThat(JournalDirectory.find()).isEmpty();
  }
}
