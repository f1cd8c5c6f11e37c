package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SelectionsTest extends OpenHistory {
  private void ingest() {
    assertThat(store.ingest(spools).problems()).isEmpty();
  }

  private ASpool selected(int number) {
    PlannedTest run = planned("a.RunTest", 0.5, Reason.LIKELY);
    PlannedTest cut = planned("a.CutTest", 0.4, Reason.LIKELY);
    PlannedTest skip = planned("a.SkipTest", Double.NaN, Reason.UNLIKELY);
    Plan plan = new Plan("build-" + number, Plan.Mode.SELECT, null, "", 0, List.of(run, cut, skip));
    return ASpool.number(reactor, number)
        .mode(BuildMode.SELECTED)
        .module(Map.of("a.RunTest", 1), plan);
  }

  private static PlannedTest planned(String name, double probability, Reason reason) {
    return new PlannedTest(TestId.ofClass(name), 1, probability, 1.5, reason);
  }

  @Test
  void withoutASelectionThereIsNoRemainder() {
    ASpool.number(reactor, 1).passes("a.RunTest").over();
    ingest();

    assertThat(store.lastSelection("c0ffee", "main")).isEmpty();
  }

  @Test
  void whatHasNoOutcomeRemains() {
    selected(1).passes("a.RunTest", "a.NewTest").over();
    ingest();

    LastSelection last = store.lastSelection("c0ffee", "main").orElseThrow();

    assertThat(last.buildId()).isEqualTo("build-1");
    assertThat(last.modules().get("g:m").skipped()).containsExactly("a.CutTest", "a.SkipTest");
    assertThat(last.modules().get("g:m").ran()).containsExactly("a.NewTest", "a.RunTest");
  }

  @Test
  void aBuildThatRanTheRemainderLeavesLess() {
    selected(1).passes("a.RunTest").over();
    ASpool.number(reactor, 2).mode(BuildMode.REMAINING).passes("a.CutTest").over();
    ingest();

    LastSelection last = store.lastSelection("c0ffee", "main").orElseThrow();

    assertThat(last.modules().get("g:m").skipped()).containsExactly("a.SkipTest");
  }

  @Test
  void aSelectionThatRanNothingRemainsWhole() {
    selected(1).over();
    ingest();

    LastSelection last = store.lastSelection("c0ffee", "main").orElseThrow();

    assertThat(last.modules().get("g:m").skipped()).hasSize(3);
    assertThat(last.modules().get("g:m").ran()).isEmpty();
  }

  @Test
  void theCommitCountsBeforeTheBranch() {
    selected(1).commit("one").passes("a.RunTest").over();
    selected(2).commit("two").passes("a.RunTest").over();
    ingest();

    assertThat(store.lastSelection("one", "main").orElseThrow().buildId()).isEqualTo("build-1");
    assertThat(store.lastSelection("new", "main").orElseThrow().buildId()).isEqualTo("build-2");
    assertThat(store.lastSelection("new", "other")).isEmpty();
    assertThat(store.lastSelection(null, null)).isEmpty();
  }

  @Test
  void commitsOfFullBuildsComeNewestFirstAndOnce() {
    BuildMode[] modes = BuildMode.values();
    for (int i = 0; i < modes.length; i++) {
      ASpool.number(reactor, i).mode(modes[i]).commit(modes[i].name()).passes("a.T").over();
    }
    ASpool.number(reactor, 9).commit("FULL").passes("a.T").over();
    ingest();

    assertThat(store.fullBuildCommits(9)).containsExactly("FULL", "SHADOW", "FALLBACK");
    assertThat(store.fullBuildCommits(2)).containsExactly("FULL", "SHADOW");
    assertThat(store.countBuilds()).isEqualTo(7);
  }

  @Test
  void aFullBuildThatLostAJvmRanNotEverything() throws IOException {
    Path directory = ASpool.number(reactor, 1).passes("a.T").over();
    AJvm.named("dies").passes("a.U").open(directory.resolve("journals/x"), "g:m", "");
    ingest();

    assertThat(store.fullBuildCommits(9)).isEmpty();
  }

  @Test
  void theCsvHoldsARowForEachTestClassOfABuild() throws IOException {
    ASpool.number(reactor, 1)
        .commit("c,\"1\"")
        .changes("A")
        .module(Map.of("a.RunTest", 2), null)
        .passes("a.RunTest")
        .fails("a.CutTest")
        .over();
    ingest();
    StringWriter out = new StringWriter();

    store.exportCsv(out);

    assertThat(out.toString())
        .isEqualTo(
            "build,start_millis,commit,base,branch,dirty,mode,files_changed,module,test_class,"
                + "verdict,seconds,attempts,distance\r\n"
                + "build-1,1700003600000,\"c,\"\"1\"\"\",base,main,true,FULL,1,g:m,a.CutTest,"
                + "FAILED,1.0,1,\r\n"
                + "build-1,1700003600000,\"c,\"\"1\"\"\",base,main,true,FULL,1,g:m,a.RunTest,"
                + "PASSED,1.0,1,2\r\n");
  }
}
