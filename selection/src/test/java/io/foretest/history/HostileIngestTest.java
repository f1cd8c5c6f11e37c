package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Fields;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HostileIngestTest extends OpenHistory {
  private static final String NASTY = "tab\t nul\0 line\n ');DROP TABLE build;-- \ud800 ünï";

  private List<TestResult> results() {
    List<TestResult> results = new ArrayList<>();
    store.forEachBuild(build -> results.addAll(build.results()));
    return results;
  }

  private Path rejected(String file) {
    return reactor.resolve(".foretest/rejected/build-1").resolve(file);
  }

  private Path spoolWith(String journal, String text) throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.GoodTest").over();
    Path journals = Files.createDirectories(directory.resolve("journals/x"));
    Files.writeString(journals.resolve(journal), text, StandardCharsets.UTF_8);
    return directory;
  }

  @Test
  void nastyNamesComeBackUnharmed() {
    TestRecord test =
        new TestRecord.Builder(NASTY, NASTY, NASTY)
            .identity(NASTY, NASTY, NASTY)
            .started(1, 1, NASTY)
            .ended(Outcome.FAILED, 1_000_000_000L)
            .reason(NASTY)
            .failure(NASTY, NASTY)
            .build();
    ASpool.number(reactor, 1).changes(NASTY).jvm(AJvm.named("j1").test(test)).over();

    assertThat(store.ingest(spools).problems()).isEmpty();

    assertThat(results())
        .containsExactly(new TestResult(ABuild.test(NASTY), Verdict.FAILED, 1, 1, -1));
    store.forEachBuild(
        build -> assertThat(build.files()).extracting(file -> file.path()).containsExactly(NASTY));
  }

  @Test
  void namesTooLongForAnIndexStayApart() {
    String name = "x".repeat(7_000);
    AJvm jvm = AJvm.named("j1").passes(name + "a").fails(name + "b").passes("y".repeat(9_000_000));
    ASpool.number(reactor, 1).jvm(jvm).over();

    assertThat(store.ingest(spools).problems()).isEmpty();

    assertThat(results())
        .extracting(TestResult::verdict)
        .containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.PASSED);
  }

  @Test
  void garbageIsKeptAsideAndTheRestIsTaken() throws IOException {
    Path directory = spoolWith("bad.journal", "\0\1\2 no journal");

    IngestReport report = store.ingest(spools);

    assertThat(report.journals()).isEqualTo(1);
    assertThat(report.problems()).singleElement().asString().contains("bad.journal", "kept as");
    assertThat(rejected("bad.journal")).hasContent("\0\1\2 no journal");
    assertThat(directory).doesNotExist();
  }

  @Test
  void aNewerJournalIsKeptAside() throws IOException {
    spoolWith("new.journal", "foretest-journal\t99\nwhatever\n");

    assertThat(store.ingest(spools).problems()).singleElement().asString().contains("99");

    assertThat(rejected("new.journal")).exists();
  }

  @Test
  void twoRejectedFilesOfOneNameAreBothKept() throws IOException {
    spoolWith("bad.journal", "one");
    store.ingest(spools);
    spoolWith("bad.journal", "two");
    store.ingest(spools);

    assertThat(rejected("bad.journal")).hasContent("one");
    assertThat(rejected("2-bad.journal")).hasContent("two");
  }

  @Test
  void aLinkIsMovedAndNeverFollowed() throws IOException {
    Path outside = Files.createDirectories(reactor.resolve("outside"));
    Path victim = AJvm.named("victim").passes("a.Victim").write(outside, "g:m", "");
    Path directory = ASpool.number(reactor, 1).passes("a.GoodTest").over();
    Path journals = Files.createDirectories(directory.resolve("journals/x"));
    Files.createSymbolicLink(journals.resolve("link.journal"), victim);
    Files.createSymbolicLink(directory.resolve("journals/tree"), outside);
    Files.createSymbolicLink(spools.resolve("elsewhere"), outside);

    IngestReport report = store.ingest(spools);

    assertThat(report.journals()).isEqualTo(1);
    assertThat(victim).exists();
    assertThat(rejected("link.journal")).isSymbolicLink();
    assertThat(results()).extracting(r -> r.test().className()).containsExactly("a.GoodTest");
  }

  @Test
  void whatAJournalClaimsOfItsBuildIsNoPath() throws IOException {
    Path directory = ASpool.number(reactor, 1).over();
    String[] jvm = {"jvm", "../../../x", "../../y", "../../z", "1", "5", "17", "Linux"};
    Path journals = Files.createDirectories(directory.resolve("journals/x"));
    Files.writeString(
        journals.resolve("claims.journal"),
        "foretest-journal\t1\n" + Fields.join(jvm) + "\nend\n",
        StandardCharsets.UTF_8);

    IngestReport report = store.ingest(spools);

    assertThat(report).isEqualTo(new IngestReport(1, 1, 0, List.of()));
    assertThat(reactor.getParent().resolve("y")).doesNotExist();
  }

  @Test
  void anotherJournalWithAKnownJvmIdIsKeptAside() throws IOException {
    ASpool.number(reactor, 1).jvm(AJvm.named("j").passes("a.ATest")).over();
    store.ingest(spools);
    ASpool.number(reactor, 2).jvm(AJvm.named("j").passes("a.BTest")).over();

    IngestReport report = store.ingest(spools);

    assertThat(report.problems()).singleElement().asString().contains("same JVM id");
    assertThat(reactor.resolve(".foretest/rejected/build-2/j.journal")).exists();
  }

  @Test
  void aFileThatNobodyKnowsIsKeptAside() throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.ATest").over();
    Files.writeString(directory.resolve("strange"), "?");

    store.ingest(spools);

    assertThat(rejected("strange")).hasContent("?");
    assertThat(directory).doesNotExist();
  }

  @Test
  void filesThatEndWithTheBuildAreDeletedUnread() throws IOException {
    Path directory;
    try (BuildSpool spool = ASpool.number(reactor, 1).passes("a.ATest").running()) {
      Files.writeString(spool.workDir().resolve("scratch"), "?");
      directory = spool.directory();
    }

    assertThat(store.ingest(spools).problems()).isEmpty();
    assertThat(directory).doesNotExist();
  }

  @Test
  void aJournalCutOffInTheMiddleOfALineIsTakenAndReported() throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.ATest", "a.BTest").over();
    Path journal = SpoolReader.filesBelow(directory, ".journal").get(0);
    String text = Files.readString(journal);
    Files.writeString(journal, text.substring(0, text.length() - 9), StandardCharsets.UTF_8);

    IngestReport report = store.ingest(spools);

    assertThat(report.problems()).isNotEmpty();
    assertThat(results())
        .extracting(TestResult::verdict)
        .containsExactly(Verdict.PASSED, Verdict.FAILED);
  }
}
