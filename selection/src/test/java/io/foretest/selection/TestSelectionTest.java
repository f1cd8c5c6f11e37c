package io.foretest.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.feature.Candidate;
import io.foretest.history.ABuild;
import io.foretest.history.PastBuilds;
import io.foretest.history.RunningHistory;
import io.foretest.plan.Circumstances;
import io.foretest.plan.Decision;
import io.foretest.plan.Selection;
import io.foretest.plan.SelectionPolicy;
import io.foretest.plan.ServedModel;
import io.foretest.protocol.Fallback;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestSelectionTest {
  private final RunningHistory history =
      ABuild.historyOf(ABuild.number(0).passes("a.ATest").fails("a.BTest"));
  private final Change change =
      new Change(
          "c",
          new Baseline("b", Baseline.Source.GIVEN, "given"),
          "main",
          false,
          null,
          ABuild.START + 2 * ABuild.HOUR,
          List.of(ABuild.file("src/main/java/a/A.java")),
          null);
  private final List<Candidate> candidates =
      List.of(
          new Candidate(ABuild.test("a.ATest"), "src/test/java/a/ATest.java", "", 1),
          new Candidate(ABuild.test("a.BTest"), "src/test/java/a/BTest.java", "", -1));

  private Selection select(PastBuilds pastBuilds) {
    return new TestSelection(
            pastBuilds,
            ServedModel.none(),
            SelectionPolicy.standard("build-1"),
            Circumstances.ordinary())
        .select(change, candidates);
  }

  @Test
  void aColdProjectRunsEverythingInTheBestKnownOrder() {
    Selection selection = select(ignored -> history);

    assertThat(selection.fallback().orElseThrow().code()).isEqualTo(Fallback.TOO_LITTLE_HISTORY);
    assertThat(selection.decisions())
        .extracting(decision -> decision.candidate().key())
        .containsExactly(ABuild.test("a.BTest"), ABuild.test("a.ATest"));
    assertThat(selection.decisions()).allMatch(Decision::runs);
  }

  @Test
  void thePastIsAskedForNothingButWhatWasBeforeTheChange() {
    List<Change> asked = new ArrayList<>();
    select(
        of -> {
          asked.add(of);
          return history;
        });

    assertThat(asked).containsExactly(change);
  }
}
