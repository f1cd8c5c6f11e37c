package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadlineTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  @TempDir Path journals;

  @Test
  void passesAtItsEndAndNotBefore() {
    assertThat(new Deadline(1000, () -> 999).passed()).isFalse();
    assertThat(new Deadline(1000, () -> 1000).passed()).isTrue();
  }

  @Test
  void aSecondJvmOfTheModuleCountsFromTheStartOfTheFirst() throws IOException {
    assertThat(Deadline.after(HOUR, journals).passed()).isFalse();
    Files.setLastModifiedTime(
        journals.resolve(Deadline.STAMP), FileTime.from(Instant.now().minusSeconds(7200)));

    assertThat(Deadline.after(HOUR, journals).passed()).isTrue();
  }

  @Test
  void aJvmWithoutAJournalCountsFromItsOwnStart() throws IOException {
    assertThat(Deadline.after(HOUR, null).passed()).isFalse();
  }

  @Test
  void aDirectoryThatCannotBeMadeIsAnError() throws IOException {
    Path file = Files.createFile(journals.resolve("file"));

    assertThatThrownBy(() -> Deadline.after(HOUR, file)).isInstanceOf(IOException.class);
  }
}
