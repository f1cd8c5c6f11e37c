package io.foretest.training.benchmark;

import io.foretest.training.Base;
import io.foretest.training.Columns;
import io.foretest.training.DayZeroTrainer;
import io.foretest.training.GrowingModel;
import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import io.foretest.training.evaluation.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What each feature of the past is worth: every history is ranked by models that never saw the
 * feature, neither in the trees of the other histories nor in its own, beside models that did. The
 * histories' features are computed once. Own trees are grown again each time that failing cycles
 * have become a sixth more, not after each, so that a row takes seconds; the row without anything
 * left out is made in the same way.
 */
public final class Ablation {
  /** What is measured, in the order of a row. */
  public static final List<String> MEASURES = List.of("APFD", "APFDc", "first APFD");

  private static final double REFRESH = 1.17;

  private final DayZeroTrainer others;
  private final Recipe recipe;
  private final Requirements requirements;
  private final Progress progress;

  private final List<Source> sources = new ArrayList<>();

  /**
   * @param files two or more histories of different projects
   * @param others learns from the histories that are not ranked
   * @param recipe of the own trees
   * @throws BenchmarkException if a file is not of the form
   */
  public Ablation(
      List<Path> files,
      DayZeroTrainer others,
      Recipe recipe,
      Requirements requirements,
      Progress progress)
      throws IOException {
    this.others = others;
    this.recipe = recipe;
    this.requirements = requirements;
    this.progress = progress;
    for (Path file : files) {
      sources.add(Source.of(file));
    }
  }

  /**
   * Effect of one feature, or of several that are left out together.
   *
   * @param effects mean change over cycles when it is left out, one a measure of {@link #MEASURES};
   *     below 0 where it helps
   */
  public record Row(List<String> features, List<HistoryScores.Mean> effects) {}

  private record Source(List<Cycle> cycles, DayZeroTrainer.Source lessons) {
    static Source of(Path file) throws IOException {
      List<Cycle> cycles = HistoryCsv.read(file);
      return new Source(
          cycles,
          new DayZeroTrainer.Source(HistoryLessons.digest(cycles), HistoryLessons.of(cycles)));
    }
  }

  /**
   * Features on one history, with the others as teachers.
   *
   * @param index of its file
   * @param groups features of {@link Columns#OF_THE_PAST}; those of a group are left out together,
   *     one group after the other
   */
  public List<Row> rows(int index, List<List<String>> groups) {
    Source source = sources.get(index);
    List<double[]> whole = measure(source, Set.of());
    List<Row> rows = new ArrayList<>();
    for (List<String> features : groups) {
      progress.report("Leaving out", rows.size() + 1, groups.size());
      rows.add(new Row(features, effects(whole, measure(source, Set.copyOf(features)))));
    }
    return rows;
  }

  private List<double[]> measure(Source source, Set<String> leftOut) {
    List<DayZeroTrainer.Source> teachers =
        sources.stream().filter(one -> one != source).map(Source::lessons).toList();
    Base base = Base.of(others.without(leftOut).train(teachers));
    GrowingModel model = new GrowingModel(recipe.on(base).without(leftOut), requirements, REFRESH);
    HistoryHeuristics past = new HistoryHeuristics();
    List<double[]> measured = new ArrayList<>();
    for (int i = 0; i < source.cycles().size(); i++) {
      Cycle cycle = source.cycles().get(i);
      Lesson lesson = source.lessons().lessons().get(i);
      if (i > 0 && HistoryScores.counts(cycle)) {
        measured.add(measure(cycle, i, lesson, model.judge(), past.firstFailure(cycle)));
      }
      model.learn(lesson);
      past.add(cycle);
    }
    return measured;
  }

  private static double[] measure(
      Cycle cycle, int index, Lesson lesson, Judge judge, boolean first) {
    double[] probabilities = judge.probabilities(lesson);
    double[] byProbability = Measuring.ofRows(cycle, lesson, probabilities);
    double[] byCost =
        Measuring.ofRows(cycle, lesson, RankingOrder.COST.scores(lesson, probabilities));
    double apfd = HistoryScores.measures(cycle, TieBreaks.orders(byProbability, index), first)[0];
    double apfdc = HistoryScores.measures(cycle, TieBreaks.orders(byCost, index), first)[1];
    return new double[] {apfd, apfdc, first ? apfd : Double.NaN};
  }

  private static List<HistoryScores.Mean> effects(List<double[]> whole, List<double[]> without) {
    List<HistoryScores.Mean> effects = new ArrayList<>();
    for (int measure = 0; measure < MEASURES.size(); measure++) {
      List<Double> changes = new ArrayList<>();
      for (int i = 0; i < whole.size(); i++) {
        double change = without.get(i)[measure] - whole.get(i)[measure];
        if (!Double.isNaN(change)) {
          changes.add(change);
        }
      }
      effects.add(
          HistoryScores.Mean.of(changes.stream().mapToDouble(Double::doubleValue).toArray()));
    }
    return effects;
  }
}
