package io.foretest.training.evaluation;

import io.foretest.model.StrategyMetrics;
import io.foretest.plan.Cut;
import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Asks a model, and every heuristic beside it, about builds that the model has not seen. A
 * heuristic has no threshold of its own: it selects what fits into the time of the model's
 * selection, build by build, and calls as many tests failing.
 */
public final class Exam {
  /** Name of the model's order by probability. */
  public static final String MODEL = "model";

  /** Name of the model's order by probability per second. */
  public static final String MODEL_BY_TIME = "model / time";

  /** Name of the order that knows the outcomes. */
  public static final String ORACLE = "oracle";

  private final List<Double> recalls;
  private final Rules rules;
  private final List<Strategy> heuristics;
  private final Map<String, RankingTally> rankings = new LinkedHashMap<>();
  private final Map<String, AlarmTally> alarms = new LinkedHashMap<>();
  private final Map<String, AlarmTally> culprits = new LinkedHashMap<>();
  private final Map<Double, Map<String, SelectionTally>> selections = new LinkedHashMap<>();
  private final Map<String, RecallCurve> curves = new LinkedHashMap<>();
  private final Map<Double, Integer> uncut = new LinkedHashMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private final List<Lesson> asked = new ArrayList<>();

  /** Without floors and audit. */
  public Exam(List<Double> recalls) {
    this(recalls, Rules.NONE);
  }

  /**
   * @param recalls targets of the selections, the one that the ranking table shows first
   * @param rules that take part in the selections
   */
  public Exam(List<Double> recalls, Rules rules) {
    this.recalls = List.copyOf(recalls);
    this.rules = rules;
    this.heuristics = Strategy.heuristics();
    recalls.forEach(recall -> selections.put(recall, new LinkedHashMap<>()));
  }

  /** Asks about one build; one that cannot be measured is passed over. */
  public void ask(Lesson lesson, Judge judge) {
    if (!lesson.measurable()) {
      return;
    }
    asked.add(lesson);
    double[] probabilities = judge.probabilities(lesson);
    int alarmCount =
        (int)
            IntStream.range(0, lesson.size())
                .filter(i -> probabilities[i] >= judge.alarm())
                .count();
    int culpritCount = culprits(lesson, judge, probabilities);
    Map<String, double[]> scores = scores(lesson, probabilities);
    scores.forEach(
        (name, score) -> {
          rankings.computeIfAbsent(name, unused -> new RankingTally()).add(lesson, score);
          curves.computeIfAbsent(name, unused -> new RecallCurve()).add(lesson, score);
          alarms
              .computeIfAbsent(name, unused -> new AlarmTally())
              .addFirst(lesson, score, alarmCount);
          if (lesson.failing()) {
            culprits
                .computeIfAbsent(name, unused -> new AlarmTally())
                .addFirst(lesson, score, culpritCount);
          }
        });
    for (double recall : recalls) {
      select(lesson, recall, cut(lesson, recall, judge), probabilities, scores);
    }
  }

  private static int culprits(Lesson lesson, Judge judge, double[] probabilities) {
    boolean[] called = judge.culprits().called(probabilities);
    return (int) IntStream.range(0, lesson.size()).filter(i -> called[i]).count();
  }

  private Cut cut(Lesson lesson, double recall, Judge judge) {
    return Cut.choose(
        rules.recallOf(),
        judge.changeThreshold(recall),
        judge.threshold(recall),
        lesson.failedLastRun());
  }

  private Map<String, double[]> scores(Lesson lesson, double[] probabilities) {
    Map<String, double[]> scores = new LinkedHashMap<>();
    scores.put(MODEL, probabilities);
    scores.put(MODEL_BY_TIME, lesson.failuresPerSecond(probabilities));
    heuristics.forEach(heuristic -> scores.put(heuristic.name(), heuristic.scores().of(lesson)));
    Strategy oracle = Strategy.oracle();
    scores.put(oracle.name(), oracle.scores().of(lesson));
    return scores;
  }

  private void select(
      Lesson lesson, double recall, Cut cut, double[] probabilities, Map<String, double[]> scores) {
    uncut.merge(recall, cut.threshold() > 0 ? 0 : 1, Integer::sum);
    boolean[] runs = rules.runs(lesson, recall, cut, probabilities);
    Map<String, SelectionTally> tallies = selections.getOrDefault(recall, Map.of());
    scores.forEach(
        (name, score) -> {
          SelectionTally tally = tallies.computeIfAbsent(name, unused -> new SelectionTally());
          if (name.equals(MODEL) || name.equals(MODEL_BY_TIME)) {
            tally.add(lesson, runs);
          } else {
            tally.addInTheTimeOf(runs, lesson, score);
          }
        });
    noteMisses(lesson, recall, cut, probabilities, runs);
  }

  private void noteMisses(
      Lesson lesson, double recall, Cut cut, double[] probabilities, boolean[] runs) {
    boolean caught =
        IntStream.range(0, runs.length).anyMatch(i -> runs[i] && lesson.cases().get(i).failed());
    int[] order = Order.of(probabilities, 0);
    for (int place = 0; place < order.length; place++) {
      Case one = lesson.cases().get(order[place]);
      if (one.failed() && !runs[order[place]]) {
        misses.add(
            new Miss(
                recall,
                lesson.info(),
                one.test(),
                probabilities[order[place]],
                cut,
                place + 1,
                runs.length,
                caught));
      }
    }
  }

  /** What came out so far. */
  public ExamResult result() {
    Map<Double, List<StrategyMetrics>> bySelection = new LinkedHashMap<>();
    selections.forEach((recall, tallies) -> bySelection.put(recall, metrics(tallies)));
    Map<String, double[]> byTime = new LinkedHashMap<>();
    curves.forEach((name, curve) -> byTime.put(name, curve.recalls()));
    return new ExamResult(rules.recallOf(), asked, bySelection, misses, byTime, uncut);
  }

  private List<StrategyMetrics> metrics(Map<String, SelectionTally> tallies) {
    List<StrategyMetrics> all = new ArrayList<>();
    tallies.forEach(
        (name, tally) -> {
          Map<String, Double> values = new LinkedHashMap<>();
          values.putAll(rankings.getOrDefault(name, new RankingTally()).values());
          values.putAll(alarms.getOrDefault(name, new AlarmTally()).values());
          culprits
              .getOrDefault(name, new AlarmTally())
              .values()
              .forEach((measure, value) -> values.put(measure + "_if_failing", value));
          values.putAll(name.startsWith(MODEL) ? tally.valuesWithIntervals() : tally.values());
          all.add(new StrategyMetrics(name, values));
        });
    return all;
  }
}
