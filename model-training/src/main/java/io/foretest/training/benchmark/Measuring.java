package io.foretest.training.benchmark;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Judge;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a ranking beside every baseline, cycle by cycle, with what each of them knew before it. */
final class Measuring {
  private final HistoryScores scores = new HistoryScores();
  private final HistoryDetection detection = new HistoryDetection();
  private final HistoryHeuristics heuristics = new HistoryHeuristics();
  private final SevenFeatures forest;

  Measuring(int seed) {
    forest = new SevenFeatures(seed);
  }

  /**
   * @param index place of the cycle among all
   * @param probabilities of the lesson's cases
   * @param judge who gave them
   */
  void ask(Cycle cycle, int index, Lesson lesson, double[] probabilities, Judge judge) {
    boolean counts = HistoryScores.counts(cycle);
    double[] cost = ofRows(cycle, lesson, RankingOrder.COST.scores(lesson, probabilities));
    int[] first = TieBreaks.orders(cost, index).get(0);
    detection.add(cycle, ofRows(cycle, lesson, probabilities), first, judge, counts);
    if (counts) {
      score(cycle, index, lesson, probabilities);
    }
  }

  private void score(Cycle cycle, int index, Lesson lesson, double[] probabilities) {
    Map<String, double[]> all = new LinkedHashMap<>();
    for (RankingOrder order : RankingOrder.values()) {
      String name = order == RankingOrder.COST ? HistoryScores.COST : HistoryScores.PROBABILITY;
      all.put(name, ofRows(cycle, lesson, order.scores(lesson, probabilities)));
    }
    all.putAll(heuristics.scores(cycle));
    all.put(HistoryScores.FOREST, ofRows(cycle, lesson, forest.scores(lesson)));
    scores.add(cycle, index, heuristics.firstFailure(cycle), all);
  }

  void learn(Cycle cycle, Lesson lesson) {
    heuristics.add(cycle);
    forest.learn(lesson);
  }

  HistoryMeasures measures() {
    return new HistoryMeasures(scores, detection);
  }

  /** Scores of a cycle's rows, of those of its lesson's cases. */
  static double[] ofRows(Cycle cycle, Lesson lesson, double[] scores) {
    Map<String, Double> byTest = byTest(lesson, scores);
    return cycle.rows().stream()
        .mapToDouble(row -> byTest.getOrDefault(row.test(), Double.NEGATIVE_INFINITY))
        .toArray();
  }

  /** Scores of a lesson's cases by the names of their tests. */
  static Map<String, Double> byTest(Lesson lesson, double[] scores) {
    Map<String, Double> byTest = new HashMap<>();
    List<Case> cases = lesson.cases();
    for (int i = 0; i < scores.length; i++) {
      byTest.put(cases.get(i).test().className(), scores[i]);
    }
    return byTest;
  }
}
