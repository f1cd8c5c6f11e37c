package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.feature.Candidate;
import io.foretest.history.TestKey;
import io.foretest.model.Contribution;
import io.foretest.model.Explanation;
import io.foretest.model.RecallOf;
import io.foretest.plan.Cut;
import io.foretest.plan.Decision;
import io.foretest.plan.Selection;
import io.foretest.plan.SelectionPolicy;
import io.foretest.protocol.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationFileTest {
  private static final TestKey FOO = new TestKey("g:m", "a.FooTest");
  private static final TestKey BAR = new TestKey("g:m", "a.BarTest");

  @TempDir Path dir;

  private Explained written() throws Exception {
    Explanation why =
        new Explanation(
            -2,
            List.of(
                new Contribution("runs_since_failure", 3, 1.3),
                new Contribution("runs", Float.NaN, 0),
                new Contribution("flaky_rate", 0, 0.1),
                new Contribution("name_similarity", 0.5f, -0.7),
                new Contribution("streak", 1, 0.2)));
    List<Decision> decisions =
        List.of(decision(FOO, 0.25, Reason.LIKELY), decision(BAR, 0.001, Reason.UNLIKELY));
    Selection selection =
        new Selection(
            SelectionPolicy.standard("b"),
            Optional.empty(),
            new Cut(RecallOf.TESTS, 0.01),
            "",
            decisions,
            Set.of(),
            Map.of(FOO, why));
    ExplanationFile file = new ExplanationFile(dir.resolve("foretest/explanations.json"));
    file.write(selection, name -> "it touches " + name + ".m(), which changed");
    return file.read().orElseThrow();
  }

  private static Decision decision(TestKey test, double probability, Reason reason) {
    return new Decision(new Candidate(test, "", "", -1), 1, probability, 2, reason);
  }

  @Test
  void aTestThatRunsIsExplainedByTheThreeValuesThatMovedItMost() throws Exception {
    Explained explained = written();

    assertThat(explained.lines(explained.tests().get(0)))
        .containsExactly(
            "a.FooTest runs: may fail for this change (probability 0.2500, threshold 0.0100)",
            "  evidence: it touches a.FooTest.m(), which changed",
            "  odds × 3.7  runs since its last failure: 3",
            "  odds ÷ 2.0  likeness of its name to a changed file's: 0.50",
            "  odds × 1.2  runs with the outcome of its last: 1");
  }

  @Test
  void aSkippedTestIsExplainedToo() throws Exception {
    Explained explained = written();

    assertThat(explained.lines(explained.tests().get(1)))
        .containsExactly(
            "a.BarTest is skipped: unlikely to fail for this change (probability 0.0010, threshold"
                + " 0.0100)",
            "  evidence: it touches a.BarTest.m(), which changed",
            "  what moved its probability was not computed: it would have taken this build seconds");
  }

  @Test
  void whereNoTrainedModelHadASayThereIsNothingToDivide() throws Exception {
    Explained.Test untold =
        new Explained.Test("a.BarTest", true, "r", "none", Double.NaN, List.of());

    assertThat(written().lines(untold))
        .containsExactly(
            "a.BarTest runs: r", "  evidence: none", "  no trained model had a say in its place");

    Explained.Test untouched =
        new Explained.Test(
            "a.BarTest", false, Reason.UNTOUCHED.sentence(), "untouched", 0.1, List.of());
    assertThat(written().lines(untouched))
        .containsExactly(
            "a.BarTest is skipped: touches nothing that changed (probability 0.1000)",
            "  evidence: untouched",
            "  evidence alone decided: its probability had no say");
  }

  @Test
  void aThresholdIsNoReasonOfATestThatRunsForAnother() throws Exception {
    Explained.Test failed =
        new Explained.Test(
            "a.BarTest", true, Reason.FAILED_LAST_RUN.sentence(), "none", 0.005, List.of());

    assertThat(written().lines(failed).get(0))
        .isEqualTo("a.BarTest runs: failed in its last run (probability 0.0050)");
  }

  @Test
  void aMethodIsNamedWithItsClass() {
    Explained.Test method =
        new Explained.Test(
            "a.FooTest$In#adds(int)", true, "because", "none", Double.NaN, List.of());

    assertThat(method.className()).isEqualTo("a.FooTest");
    assertThat(method.methodName()).isEqualTo("adds");
    assertThat(new Explained.Test("a.FooTest", true, "", "", 0, List.of()).methodName()).isEmpty();
  }

  @Test
  void withoutASelectionThereIsNothing() throws Exception {
    assertThat(new ExplanationFile(dir.resolve("none.json")).read()).isEmpty();
  }

  @Test
  void aFileThatNoSelectionWroteIsNamed() throws Exception {
    Path file = Files.writeString(dir.resolve("e.json"), "{\"threshold\":0,\"tests\":[{}]}");

    assertThatThrownBy(() -> new ExplanationFile(file).read())
        .hasMessageContaining("e.json is not what a selection writes")
        .hasMessageContaining("the list because is missing");
  }
}
