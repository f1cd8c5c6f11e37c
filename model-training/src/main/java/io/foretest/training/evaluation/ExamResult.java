package io.foretest.training.evaluation;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.data.Lesson;
import java.util.List;
import java.util.Map;

/**
 * What an exam found.
 *
 * @param recallOf what the recall targets are a share of
 * @param asked builds that it asked about, oldest first
 * @param byRecall for each recall target the row of every strategy, the model first; order and
 *     alarm are the same for each target
 * @param misses every failing test that a selection left out, for each target
 * @param curves for each strategy the share of failing tests that its order has run when 0, 1, …
 *     100% of each build's time are spent
 * @param uncut for each target the number of builds that had to run whole, because what came before
 *     them showed no threshold for it
 */
public record ExamResult(
    RecallOf recallOf,
    List<Lesson> asked,
    Map<Double, List<StrategyMetrics>> byRecall,
    List<Miss> misses,
    Map<String, double[]> curves,
    Map<Double, Integer> uncut) {
  public ExamResult {
    asked = List.copyOf(asked);
    misses = List.copyOf(misses);
    uncut = Map.copyOf(uncut);
  }

  /** The recall of a row that its target is about. */
  public double recall(StrategyMetrics row) {
    return row.value(recallOf == RecallOf.CHANGES ? "change_recall" : "test_recall");
  }

  /** Rows of every strategy for a target; empty when no build was asked about. */
  public List<StrategyMetrics> rows(double recall) {
    return byRecall.getOrDefault(recall, List.of());
  }

  /** Builds that had to run whole for want of a threshold for a target. */
  public int uncut(double recall) {
    return uncut.getOrDefault(recall, 0);
  }

  /** Misses of one target. */
  public List<Miss> misses(double recall) {
    return misses.stream().filter(miss -> miss.recall() == recall).toList();
  }

  /** Builds with a failing test among those asked about. */
  public int failingBuilds() {
    return (int) asked.stream().filter(Lesson::failing).count();
  }
}
