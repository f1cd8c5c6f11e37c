package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.protocol.JournalWriter;
import io.foretest.protocol.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestTest extends OpenHistory {
  private List<RecordedBuild> builds() {
    List<RecordedBuild> builds = new ArrayList<>();
    store.forEachBuild(builds::add);
    return builds;
  }

  @Test
  void aBuildComesBackAsItWas() {
    ASpool spool =
        ASpool.number(reactor, 1)
            .changes("src/main/java/A.java", "src/test/java/ATest.java")
            .module(Map.of("a.ATest", 2), null)
            .passes("a.ATest")
            .fails("a.BTest");
    spool.over();

    IngestReport report = store.ingest(spools);

    assertThat(report).isEqualTo(new IngestReport(1, 2, 2, List.of()));
    RecordedBuild build = builds().get(0);
    assertThat(build.info()).isEqualTo(spool.info());
    assertThat(build.changeKnown()).isTrue();
    assertThat(build.files()).isEqualTo(spool.change().files());
    assertThat(build.files().get(1).kind()).isEqualTo(FileKind.TEST_SOURCE);
    assertThat(build.files().get(1).status()).isEqualTo(FileStatus.MODIFIED);
    assertThat(build.results())
        .containsExactly(
            new TestResult(ABuild.test("a.ATest"), Verdict.PASSED, 1.0, 1, 2),
            new TestResult(ABuild.test("a.BTest"), Verdict.FAILED, 1.0, 1, -1));
  }

  @Test
  void aTestWithoutAnEndFailed() {
    ASpool.number(reactor, 1).jvm(inTheMiddleOf("a.BTest")).over();

    store.ingest(spools);

    assertThat(builds().get(0).results())
        .extracting(TestResult::verdict)
        .containsExactly(Verdict.PASSED, Verdict.FAILED);
    assertThat(builds().get(0).info().mode()).isEqualTo(BuildMode.FULL);
  }

  @Test
  void aKilledBuildSaysNothingOfTheTestThatItWasIn() {
    Path directory = ASpool.number(reactor, 1).jvm(inTheMiddleOf("a.BTest")).over();
    BuildSpool.at(directory).noteStart();

    store.ingest(spools);

    assertThat(builds().get(0).results())
        .extracting(TestResult::verdict)
        .containsExactly(Verdict.PASSED, Verdict.SKIPPED);
    assertThat(builds().get(0).info().mode()).isEqualTo(BuildMode.PARTIAL);
    assertThat(spools).isEmptyDirectory();
  }

  private static AJvm inTheMiddleOf(String className) {
    return AJvm.named("jvm-in-the-middle")
        .passes("a.ATest")
        .test(className, "works()", 1, Outcome.UNFINISHED, -1);
  }

  @Test
  void anIngestedSpoolIsGone() throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.ATest").over();

    store.ingest(spools);

    assertThat(directory).doesNotExist();
    assertThat(spools).isEmptyDirectory();
  }

  @Test
  void aJournalThatComesTwiceCountsOnce() throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.ATest").over();
    Path copy = Files.createDirectories(reactor.resolve("copy"));
    copyTree(directory, copy);
    store.ingest(spools);
    List<RecordedBuild> once = builds();

    copyTree(copy, Files.createDirectories(directory));
    IngestReport again = store.ingest(spools);

    assertThat(again).isEqualTo(new IngestReport(0, 0, 0, List.of()));
    assertThat(builds()).isEqualTo(once);
    assertThat(directory).doesNotExist();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void aBuildThatStillRunsIsLeftAlone() {
    try (BuildSpool running = ASpool.number(reactor, 1).passes("a.ATest").running()) {
      assertThat(store.ingest(spools)).isEqualTo(new IngestReport(0, 0, 0, List.of()));
      assertThat(running.directory()).isDirectory();
    }
    assertThat(store.ingest(spools).journals()).isEqualTo(1);
  }

  @Test
  void theOwnBuildIsTakenWhileItIsOpen() {
    try (BuildSpool own = ASpool.number(reactor, 1).passes("a.ATest").running()) {
      assertThat(store.ingest(own).journals()).isEqualTo(1);
      assertThat(store.ingest(own).journals()).isZero();
    }
    assertThat(spools).isEmptyDirectory();
  }

  @Test
  void aBuildThatDiedBeforeItsFactsIsIngestedWithWhatIsKnown() {
    ASpool.number(reactor, 3).passes("a.ATest").diedEarly();

    assertThat(store.ingest(spools).problems()).isEmpty();

    RecordedBuild build = builds().get(0);
    assertThat(build.changeKnown()).isFalse();
    assertThat(build.info().id()).isEqualTo("build-3");
    assertThat(build.info().commit()).isNull();
    assertThat(build.info().mode()).isEqualTo(BuildMode.PARTIAL);
    assertThat(build.info().startMillis()).isEqualTo(ABuild.START + 3 * ABuild.HOUR);
    assertThat(build.results()).hasSize(1);
  }

  @Test
  void aBuildWithoutAnyTestLeavesNoTrace() {
    ASpool.number(reactor, 1).over();

    assertThat(store.ingest(spools).builds()).isZero();

    assertThat(builds()).isEmpty();
    assertThat(spools).isEmptyDirectory();
  }

  @Test
  void runsOutsideMavenAreIngestedAsPartial() throws IOException {
    Path journals = reactor.resolve("build/foretest/journal");
    AJvm.named("gradle-1").passes("a.ATest").write(journals, "", "");
    BuildInfo info = ASpool.of(reactor, "gradle").info();

    IngestReport report = store.ingestJournals(journals, info);

    assertThat(report.journals()).isEqualTo(1);
    assertThat(builds().get(0).info().mode()).isEqualTo(BuildMode.PARTIAL);
    assertThat(builds().get(0).results().get(0).test()).isEqualTo(ABuild.test("a.ATest"));
    assertThat(journals).isEmptyDirectory();
  }

  @Test
  void theLeastCompletePartOfABuildIsItsMode() {
    try (BuildSpool spool = ASpool.number(reactor, 1).passes("a.ATest").running()) {
      spool.noteMode(BuildMode.SELECTED);
      spool.noteMode(BuildMode.FALLBACK);
    }
    store.ingest(spools);

    assertThat(builds().get(0).info().mode()).isEqualTo(BuildMode.SELECTED);
  }

  @Test
  void aJournalThatIsStillWrittenIsLeftForALaterBuild() throws Exception {
    Path directory = ASpool.number(reactor, 1).passes("a.ATest").over();
    Process orphan = IngestMain.startOwner(reactor.resolve("elsewhere"), "orphan");
    AJvm jvm = AJvm.named("orphan").pid(orphan.pid()).start(System.currentTimeMillis());
    JournalWriter journal =
        jvm.passes("a.SlowTest").open(directory.resolve("journals/x"), ASpool.MODULE, "build-1");
    try {
      IngestReport report = store.ingest(spools);
      assertThat(report.journals()).isEqualTo(1);
      assertThat(report.problems()).singleElement().asString().contains("still runs");
      assertThat(journal.file()).exists();
    } finally {
      orphan.destroyForcibly().waitFor();
      journal.close();
    }
    assertThat(store.ingest(spools).journals()).isEqualTo(1);
    assertThat(builds().get(0).results()).hasSize(2);
    assertThat(directory).doesNotExist();
  }

  @Test
  void aBuildThatIngestsWhileItRunsKeepsItsSpoolAndAddsFacts() {
    try (BuildSpool own = ASpool.number(reactor, 1).passes("a.ATest").running()) {
      assertThat(store.ingest(BuildSpool.at(own.directory())).journals()).isEqualTo(1);
      own.writeModule(new ModuleFacts(ASpool.MODULE, "m", Map.of("a.ATest", 3), null));
      own.noteMode(BuildMode.FALLBACK);

      assertThat(store.ingest(own)).isEqualTo(new IngestReport(1, 0, 0, List.of()));
    }
    RecordedBuild build = builds().get(0);
    assertThat(build.info().mode()).isEqualTo(BuildMode.FALLBACK);
    assertThat(build.results().get(0).distance()).isEqualTo(3);
    assertThat(spools).isEmptyDirectory();
  }

  @Test
  void severalJvmsOfABuildMakeOneResult() {
    ASpool.number(reactor, 1)
        .jvm(AJvm.named("surefire").start(1_000).fails("a.ATest").passes("a.BTest"))
        .jvm(AJvm.named("rerun").start(2_000).passes("a.ATest"))
        .over();
    store.ingest(spools);

    assertThat(builds().get(0).results())
        .containsExactly(
            new TestResult(ABuild.test("a.ATest"), Verdict.FLAKY, 1.0, 2, -1),
            new TestResult(ABuild.test("a.BTest"), Verdict.PASSED, 1.0, 1, -1));
  }
}
