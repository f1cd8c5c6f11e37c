package io.foretest.training.benchmark;

import io.foretest.training.Base;
import io.foretest.training.GrowingModel;
import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import io.foretest.training.evaluation.Judge;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ranks each cycle of a history of past results with what was known before it. The ranking of a
 * cycle reads which tests run in it, and neither their verdicts nor their times.
 */
public final class HistoryBenchmark {
  private final Recipe recipe;
  private final Requirements requirements;
  private final Progress progress;

  /**
   * @param requirements what there must be before the first model is learned; until then the model
   *     of other projects ranks
   */
  public HistoryBenchmark(Recipe recipe, Requirements requirements, Progress progress) {
    this.recipe = recipe;
    this.requirements = requirements;
    this.progress = progress;
  }

  /**
   * Writes {@code seq,test,score} for each row of each cycle after the first, in the file's order.
   *
   * @return number of cycles ranked
   * @throws BenchmarkException if the file is not of the form
   */
  public int rank(Path file, RankingOrder order, Writer out) throws IOException {
    return rank(file, order, out, null);
  }

  /**
   * The same, and how the ranking did beside every baseline, in either order.
   *
   * @throws BenchmarkException if the file is not of the form
   */
  public HistoryMeasures measure(Path file, RankingOrder order, Writer out) throws IOException {
    Measuring measuring = new Measuring(recipe.seed());
    rank(file, order, out, measuring);
    return measuring.measures();
  }

  private int rank(Path file, RankingOrder order, Writer out, @Nullable Measuring measuring)
      throws IOException {
    List<Cycle> cycles = HistoryCsv.read(file);
    List<Lesson> lessons = HistoryLessons.of(cycles);
    GrowingModel model = new GrowingModel(recipe.on(Base.of(Others.of(cycles))), requirements);
    out.write("seq,test,score\n");
    for (int i = 0; i < cycles.size(); i++) {
      Lesson lesson = lessons.get(i);
      if (i > 0) {
        Judge judge = model.judge();
        double[] probabilities = judge.probabilities(lesson);
        double[] scores = order.scores(lesson, probabilities);
        write(cycles.get(i), Measuring.byTest(lesson, scores), out);
        if (measuring != null) {
          measuring.ask(cycles.get(i), i, lesson, probabilities, judge);
        }
      }
      model.learn(lesson);
      if (measuring != null) {
        measuring.learn(cycles.get(i), lesson);
      }
      progress.report("Ranking", i + 1, cycles.size());
    }
    return Math.max(0, cycles.size() - 1);
  }

  private static void write(Cycle cycle, Map<String, Double> scores, Writer out)
      throws IOException {
    for (Cycle.Row row : cycle.rows()) {
      String test = CsvLine.quoted(row.test());
      out.write(cycle.seq() + "," + test + "," + scores.get(row.test()) + "\n");
    }
  }
}
