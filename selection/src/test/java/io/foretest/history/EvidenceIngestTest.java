package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.evidence.ModuleEvidence;
import io.foretest.evidence.SomeEvidence;
import io.foretest.evidence.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceIngestTest extends OpenHistory {
  private static final ModuleEvidence FIRST =
      SomeEvidence.of(
          ASpool.MODULE,
          "build-1",
          1_000,
          Map.of("a.ATest", List.of("a/A#run()V=1"), "a.BTest", List.of("a/B#run()V=1")));

  private Path spool(int number, ModuleEvidence record) {
    Path directory = ASpool.number(reactor, number).passes("a.ATest").over();
    BuildSpool.at(directory).writeEvidence(record);
    return directory;
  }

  @Test
  void aRecordIsStoredWithItsBuildAndItsSpoolIsGone() throws IOException {
    Path directory = spool(1, FIRST);

    assertThat(store.ingest(spools).problems()).isEmpty();

    assertThat(directory).doesNotExist();
    assertThat(store.evidence(ASpool.MODULE).orElseThrow().toBytes()).isEqualTo(FIRST.toBytes());
    assertThat(store.evidence()).hasSize(1);
    assertThat(store.evidence("g:other")).isEmpty();
  }

  @Test
  void aNewerRecordReplacesTestByTest() {
    ModuleEvidence second =
        SomeEvidence.of(
            ASpool.MODULE,
            "build-2",
            2_000,
            Map.of("a.ATest", List.of("a/A#run()V=2"), "a.BTest", List.of("a/B#run()V=2")));
    spool(2, second);
    store.ingest(spools);
    spool(1, FIRST);
    store.ingest(spools);

    ModuleEvidence merged = store.evidence(ASpool.MODULE).orElseThrow();

    assertThat(SomeEvidence.touched(merged, "a.ATest")).containsExactly("a/A#run()V=2");
    assertThat(merged.newest().orElseThrow().buildId()).isEqualTo("build-2");
  }

  @Test
  void theSameBuildsRecordCountsOnce() {
    spool(1, FIRST);
    store.ingest(spools);
    ModuleEvidence other =
        SomeEvidence.of(
            ASpool.MODULE, "build-1", 1_000, Map.of("a.ATest", List.of("a/A#other()V=9")));
    BuildSpool.at(ASpool.number(reactor, 1).over()).writeEvidence(other);

    assertThat(store.ingest(spools).problems()).isEmpty();

    assertThat(SomeEvidence.touched(store.evidence(ASpool.MODULE).orElseThrow(), "a.ATest"))
        .containsExactly("a/A#run()V=1");
  }

  @Test
  void aDamagedRecordIsKeptAsideAndTheOlderOneStays() throws IOException {
    spool(1, FIRST);
    store.ingest(spools);
    Path directory = spool(2, FIRST);
    Path file;
    try (var files = Files.list(directory.resolve(BuildSpool.MODULES))) {
      file = files.filter(f -> f.toString().endsWith(".evidence")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    assertThat(store.ingest(spools).problems()).singleElement().asString().contains("is kept as");

    assertThat(directory).doesNotExist();
    assertThat(store.evidence(ASpool.MODULE).orElseThrow().toBytes()).isEqualTo(FIRST.toBytes());
  }

  @Test
  void whatTestsAndChangeHadInCommonComesBackWithTheResults() {
    Touches touches = new Touches(3, 0.25, 0);
    Path directory = ASpool.number(reactor, 1).passes("a.ATest", "a.BTest").over();
    BuildSpool.at(directory)
        .writeModule(
            new ModuleFacts(
                ASpool.MODULE,
                "",
                Map.of("a.ATest", 2),
                Map.of("a.ATest", touches, "a.CTest", new Touches(0, 0, Double.NaN)),
                null));
    store.ingest(spools);

    List<RecordedBuild> builds = new ArrayList<>();
    store.forEachBuild(builds::add);

    assertThat(builds.get(0).results())
        .extracting(TestResult::touches)
        .containsExactly(touches, Touches.UNKNOWN);
  }
}
