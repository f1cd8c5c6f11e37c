package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryScoresTest {
  /** Six tests of a second each; the one at {@code failing} fails. */
  private static Cycle cycle(int seq, int failing) {
    return new Cycle(
        seq, IntStream.range(0, 6).mapToObj(i -> new Cycle.Row("t" + i, i == failing, 1)).toList());
  }

  @Test
  void measuresAsTheProtocolSays() {
    HistoryScores scores = new HistoryScores();
    scores.add(cycle(1, 1), 1, true, Map.of("a", new double[] {6, 5, 4, 3, 2, 1}));
    List<HistoryScores.Mean> means = scores.means().get("a");
    // The second of six: 1 - 2/6 + 1/12.
    assertThat(means.get(0).value()).isCloseTo(0.75, within(1e-12));
    assertThat(means.get(1).value()).isCloseTo(0.75, within(1e-12));
    assertThat(means.get(3).value()).isZero();
    assertThat(means.get(5).value()).isCloseTo(1, within(1e-12));
    assertThat(means.get(6).value()).isCloseTo(0.75, within(1e-12));
    assertThat(scores.means().get("oracle").get(0).value()).isCloseTo(11 / 12.0, within(1e-12));
    assertThat(scores.firstFailures()).isEqualTo(1);
  }

  @Test
  void cyclesWithoutAFailureOrWithFewTestsDoNotCount() {
    assertThat(HistoryScores.counts(cycle(1, 3))).isTrue();
    assertThat(HistoryScores.counts(cycle(1, 9))).isFalse();
    Cycle small = new Cycle(1, List.of(new Cycle.Row("a", true, 1)));
    assertThat(HistoryScores.counts(small)).isFalse();
  }

  @Test
  void theDifferenceIsToTheBestHeuristicAndNeverToTheOracle() {
    HistoryScores scores = new HistoryScores();
    Map<String, double[]> orders =
        Map.of(
            HistoryScores.PROBABILITY,
            new double[] {9, 8, 7, 6, 5, 4},
            "good",
            new double[] {8, 9, 7, 6, 5, 4},
            "bad",
            new double[] {1, 2, 3, 4, 5, 6});
    scores.add(cycle(1, 0), 1, false, orders);
    HistoryScores.Difference difference =
        scores.difference(HistoryScores.PROBABILITY, "APFD").orElseThrow();
    assertThat(difference.rival()).isEqualTo("good");
    assertThat(difference.mean().value()).isCloseTo(1 / 6.0, within(1e-12));
  }

  @Test
  void heuristicsKnowWhatWasAddedAndNothingElse() {
    HistoryHeuristics heuristics = new HistoryHeuristics();
    assertThat(heuristics.firstFailure(cycle(0, 2))).isTrue();
    heuristics.add(cycle(0, 2));
    heuristics.add(cycle(1, 4));
    Map<String, double[]> scores = heuristics.scores(cycle(2, 0));
    assertThat(scores.get("last failed")).containsExactly(0, 0, 1 / 2.0, 0, 1, 0);
    assertThat(scores.get("failure rate")[2]).isEqualTo(0.5);
    assertThat(heuristics.firstFailure(cycle(2, 0))).isTrue();
    assertThat(heuristics.firstFailure(cycle(2, 2))).isFalse();
  }
}
