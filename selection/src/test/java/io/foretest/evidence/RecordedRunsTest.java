package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with what a JVM left, no test class gets a record that it does not deserve. */
class RecordedRunsTest {
  @TempDir Path directory;
  private Scene scene;
  private WatchedJvm jvm;

  @BeforeEach
  void compile() throws Exception {
    scene =
        new Scene(directory)
            .source("A", "class A { static int one() { return 1; } }")
            .test("ATest", "A.one();")
            .test("BTest", "")
            .compile();
    jvm = scene.jvm("jvm").runs("p.ATest", "p.BTest");
  }

  private Set<String> recorded() throws IOException {
    return scene.record().evidence().map(ModuleEvidence::testClasses).orElse(Set.of());
  }

  /** What is recorded where the windows are these bytes, and were written so. */
  private Recording withWindows(byte[] exec) throws IOException {
    WatchedJvm.windows(jvm.write(scene.journals()), exec);
    return scene.record();
  }

  /** What is recorded where the windows became these bytes after they were written. */
  private Recording withDamage(byte[] exec) throws IOException {
    WatchedJvm.beside(jvm.write(scene.journals()), Handover.COVERAGE_SUFFIX, exec);
    return scene.record();
  }

  private Path end(Path journal) {
    return journal.resolveSibling(journal.getFileName() + Handover.COVERAGE_END_SUFFIX);
  }

  @Test
  void soundRunsAreRecordedWithoutANote() throws IOException {
    jvm.write(scene.journals());

    assertThat(recorded()).containsExactlyInAnyOrder("p.ATest", "p.BTest");
    assertThat(scene.record().notes()).isEmpty();
  }

  @Test
  void whereverABlockIsCutOffNothingIsRecorded() throws Exception {
    byte[] whole = jvm.exec();
    for (int length = whole.length - 15; length < whole.length; length++) {
      assertThat(withWindows(Arrays.copyOf(whole, length)).evidence())
          .as("%d of %d bytes", length, whole.length)
          .isEmpty();
      Files.walk(scene.journals()).filter(Files::isRegularFile).forEach(f -> f.toFile().delete());
    }
  }

  @Test
  void windowsThatAreCutOffBetweenTwoBlocksAreNotTakenAsWhole() throws Exception {
    byte[] whole = jvm.exec();
    jvm.execute("p.ATest").window("p.BTest");

    Recording recording = withDamage(whole);

    assertThat(jvm.exec().length).isGreaterThan(whole.length);
    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("cut off", "older records");
  }

  @Test
  void whereverWindowsAreCutOffNothingIsRecorded() throws Exception {
    byte[] whole = jvm.exec();
    for (int length = 0; length < whole.length; length++) {
      assertThat(withDamage(Arrays.copyOf(whole, length)).evidence())
          .as("%d of %d bytes", length, whole.length)
          .isEmpty();
      Files.walk(scene.journals()).filter(Files::isRegularFile).forEach(f -> f.toFile().delete());
    }
  }

  @Test
  void aProbeThatFlippedIsNoticed() throws Exception {
    byte[] exec = jvm.exec();
    exec[exec.length - 1] ^= 1; // probes of the last class come last

    Recording recording = withDamage(exec);

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("not those", "older records");
  }

  @Test
  void windowsWithoutTheirEndMarkAreNotWhole() throws IOException {
    Path journal = jvm.write(scene.journals());
    Files.delete(end(journal));

    Recording recording = scene.record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("cannot be used", ".end");
  }

  @Test
  void anEndMarkOfANewerVersionSaysWhatToDo() throws IOException {
    Path journal = jvm.write(scene.journals());
    Files.writeString(end(journal), "foretest-coverage-end\t2\nend\t1\t2\tx\n");

    Recording recording = scene.record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("same Foretest version");
  }

  @Test
  void aClassOfWhichAWindowMayBeCutOffIsNotRecorded() throws Exception {
    WatchedJvm twice = scene.jvm("twice").runs("p.BTest");
    int first = twice.exec().length;
    byte[] whole = twice.runs("p.ATest").window("p.BTest").exec();
    jvm = twice;

    Recording recording = withWindows(Arrays.copyOf(whole, first + 10));

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("cannot be used", "twice");
  }

  @Test
  void damagedWindowsRecordNothingAndSayWhy() throws IOException {
    byte[] garbage = new byte[500];
    Arrays.fill(garbage, (byte) 0x5a);

    Recording recording = withWindows(garbage);

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("keep older records");
  }

  @Test
  void anotherFormatOfJacocosIsNotRead() throws IOException {
    byte[] exec = jvm.exec();
    exec[4] ^= 0x10; // the version follows the block's type and the magic number

    Recording recording = withWindows(exec);

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("cannot be used");
  }

  @Test
  void aSessionThatOnlyLooksLikeAWindowEndsTheReading() throws Exception {
    Path file = directory.resolve("odd.exec");
    try (var out = Files.newOutputStream(file)) {
      var writer = new org.jacoco.core.data.ExecutionDataWriter(out);
      writer.visitSessionInfo(new org.jacoco.core.data.SessionInfo("foretest/x/y", 1, 2));
    }

    assertThatIOException()
        .isThrownBy(() -> ExecFile.read(file, WatchedJvm.end(Files.readAllBytes(file))));
  }

  @Test
  void sessionsOfOthersAreNoWindows() throws Exception {
    Path file = directory.resolve("user.exec");
    try (var out = Files.newOutputStream(file)) {
      var writer = new org.jacoco.core.data.ExecutionDataWriter(out);
      writer.visitSessionInfo(new org.jacoco.core.data.SessionInfo("host", 1, 2));
      writer.visitClassExecution(
          new org.jacoco.core.data.ExecutionData(1, "p/A", new boolean[] {true}));
    }

    assertThat(ExecFile.read(file, WatchedJvm.end(Files.readAllBytes(file)))).isEmpty();
  }

  @Test
  void withoutTheAgentsDescriptionNothingIsKnownOfWhatItWatched() throws IOException {
    Path journal = jvm.write(scene.journals());
    Files.delete(journal.resolveSibling(journal.getFileName() + Handover.COVERAGE_AGENT_SUFFIX));

    Recording recording = scene.record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("cannot be used", ".agent");
  }

  @Test
  void withoutWindowsAClassIsNotRecorded() throws IOException {
    Path journal = jvm.write(scene.journals());
    Files.delete(journal.resolveSibling(journal.getFileName() + Handover.COVERAGE_SUFFIX));

    assertThat(recorded()).isEmpty();
  }

  @Test
  void aJournalThatCannotBeReadRecordsNothingAtAll() throws IOException {
    jvm.write(scene.journals());
    Files.writeString(scene.journals().resolve("other" + Handover.JOURNAL_SUFFIX), "no journal");

    Recording recording = scene.record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("a journal cannot be read");
  }

  @Test
  void aJournalWithoutItsEndRecordsNothing() throws IOException {
    Path whole = jvm.write(scene.journals());
    String text = Files.readString(whole);
    Files.writeString(whole, text.substring(0, text.stripTrailing().lastIndexOf('\n') + 1));

    assertThat(recorded()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"FAILED", "ABORTED", "UNFINISHED"})
  void aClassThatDidNotPassInAnyJvmIsNotRecorded(Outcome outcome) throws Exception {
    jvm.write(scene.journals());
    scene
        .jvm("other")
        .journal("p.ATest", outcome)
        .window("p.ATest")
        .write(scene.journals().resolve("fork"));

    assertThat(recorded()).containsExactly("p.BTest");
  }

  @Test
  void aClassThatReadsClassFilesAsDataIsNotRecorded() throws Exception {
    jvm.journal("p.BTest", "archunit", Outcome.PASSED).write(scene.journals());

    assertThat(recorded()).containsExactly("p.ATest");
  }

  @Test
  void aClassThatNoWindowNamesIsNotRecorded() throws IOException {
    jvm.journal("p.CTest", Outcome.PASSED).write(scene.journals());

    assertThat(recorded()).containsExactlyInAnyOrder("p.ATest", "p.BTest");
  }

  @Test
  void aWindowThatIsMissingInTheMiddleRecordsNothingOfItsJvm() throws Exception {
    WatchedJvm gap = scene.jvm("gap").runs("p.ATest").losesWindow().runs("p.BTest");
    gap.write(scene.journals());

    Recording recording = scene.record();

    assertThat(recording.evidence()).isEmpty();
    assertThat(recording.notes()).singleElement().asString().contains("window");
  }

  @Test
  void windowsOfAJvmMayLieBesideSeveralJournals() throws Exception {
    jvm.write(scene.journals().resolve("1"));
    jvm.nextJournal().runs("p.BTest").write(scene.journals().resolve("2"));

    assertThat(recorded()).containsExactlyInAnyOrder("p.ATest", "p.BTest");

    try (var files = Files.walk(scene.journals().resolve("1"))) {
      files.filter(f -> f.toString().endsWith(".exec")).forEach(f -> f.toFile().delete());
    }
    assertThat(recorded()).isEmpty();
  }

  @Test
  void anOlderRecordStaysWhereTheNewerBuildHasNone() throws Exception {
    ModuleEvidence older =
        SomeEvidence.of(
            Scene.MODULE,
            "build-0",
            500,
            Map.of("p.ATest", java.util.List.of("p/A#one()I=1"), "p.Gone", java.util.List.of()));
    WatchedJvm failing = scene.jvm("failing").runs("p.BTest").journal("p.ATest", Outcome.FAILED);
    ModuleEvidence newer = scene.record(failing.window("p.ATest"));

    ModuleEvidence merged = newer.over(older);

    assertThat(newer.testClasses()).containsExactly("p.BTest");
    assertThat(merged.testClasses()).containsExactlyInAnyOrder("p.ATest", "p.BTest");
    assertThat(SomeEvidence.touched(merged, "p.ATest")).containsExactly("p/A#one()I=1");
  }
}
