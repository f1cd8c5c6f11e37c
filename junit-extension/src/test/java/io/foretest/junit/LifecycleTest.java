package io.foretest.junit;

import static io.foretest.junit.Recording.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Journal;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherFactory;

class LifecycleTest {
  @TempDir Path directory;
  private Recording recording;

  @BeforeEach
  void record() {
    recording = new Recording(directory.resolve("journal"));
  }

  @Test
  void eitherListenerAloneRecords() {
    recording.withExecutionListener().launch(Samples.FailsAfter.class);
    assertThat(places(recording.journal())).hasSize(1);

    Recording other = new Recording(directory.resolve("other")).withSessionListener();
    assertThat(places(other.launch(Samples.FailsAfter.class).journal())).hasSize(1);
  }

  @Test
  void aRerunIsASecondAttemptInTheSameJournal() {
    recording.withBothListeners();
    Samples.FailsOnce.RUNS.set(0);
    try (LauncherSession session = LauncherFactory.openSession(recording.config())) {
      execute(session.getLauncher(), Samples.FailsOnce.class);
      execute(session.getLauncher(), Samples.FailsOnce.class);
    }

    Journal journal = recording.journal();

    assertThat(places(journal))
        .containsExactly(
            "FailsOnce|FailsOnce|fails() FAILED", "FailsOnce|FailsOnce|fails() PASSED");
    assertThat(journal.tests()).extracting(TestRecord::attempt).containsExactly(1, 2);
    assertThat(journal.discoveredClasses()).hasSize(1);
  }

  @Test
  void aRerunInASessionOfItsOwnIsASecondAttemptToo() {
    recording.withBothListeners();
    Samples.FailsOnce.RUNS.set(0);

    recording.launch(Samples.FailsOnce.class).launch(Samples.FailsOnce.class);

    assertThat(recording.journals()).hasSize(2).allMatch(Journal::complete);
    assertThat(recording.journals())
        .flatExtracting(Journal::tests)
        .extracting(TestRecord::attempt)
        .containsExactlyInAnyOrder(1, 2);
    assertThat(recording.journals()).extracting(j -> j.jvm().jvmId()).doesNotHaveDuplicates();
  }

  @Test
  void aLauncherThatOpensASessionForEachRequestRecordsEachOnce() {
    Launcher launcher = LauncherFactory.create(recording.withBothListeners().config());

    for (int i = 0; i < 3; i++) {
      execute(launcher, Samples.FailsAfter.class);
    }

    assertThat(recording.journals())
        .flatExtracting(Journal::tests)
        .extracting(TestRecord::attempt)
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void discoveryAloneWritesNothing() throws IOException {
    recording.withBothListeners();
    recording.jvm.leftOut("a.B", Reason.UNLIKELY);
    try (LauncherSession session = LauncherFactory.openSession(recording.config())) {
      session.getLauncher().discover(Recording.request(Map.of(), Samples.Outcomes.class));
    }

    assertThat(recording.directory).doesNotExist();
  }

  @Test
  void whatATestLaunchesItselfIsNotRecorded() {
    recording.withBothListeners();
    Launching.inner = recording;
    try {
      recording.launch(Launching.class);
    } finally {
      Launching.inner = null;
    }

    assertThat(places(recording.journal()))
        .containsExactly("LifecycleTest$Launching|LifecycleTest$Launching|launches() PASSED");
  }

  @Test
  void aSessionThatATestOpensAndClosesDoesNotEndTheJournal() {
    recording.withBothListeners();
    Launching.inner = recording;
    try {
      recording.launch(Launching.class, Samples.FailsAfter.class);
    } finally {
      Launching.inner = null;
    }

    assertThat(places(recording.journal())).contains("FailsAfter|FailsAfter|passes() PASSED");
  }

  @Test
  void aDirectoryThatCannotBeWrittenFailsNoTest() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "in the way");
    Recording blocked = new Recording(file.resolve("journal")).withBothListeners();

    String said = Said.by(() -> blocked.launch(Samples.FailsAfter.class));

    assertThat(said).startsWith("[foretest] INTERNAL: ").hasLineCount(1);
    assertThat(blocked.journals()).isEmpty();
  }

  private static void execute(Launcher launcher, Class<?> type) {
    launcher.execute(Recording.request(Map.of(), type));
  }

  static class Launching {
    static Recording inner;

    @Test
    void launches() {
      inner.launch(Samples.Outcomes.class);
    }
  }
}
