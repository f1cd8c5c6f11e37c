package io.foretest.training.benchmark;

import io.foretest.training.Base;
import io.foretest.training.GrowingModel;
import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    List<Cycle> cycles = HistoryCsv.read(file);
    List<Lesson> lessons = HistoryLessons.of(cycles);
    GrowingModel model = new GrowingModel(recipe.on(Base.of(Others.of(cycles))), requirements);
    out.write("seq,test,score\n");
    for (int i = 0; i < cycles.size(); i++) {
      Lesson lesson = lessons.get(i);
      if (i > 0) {
        write(cycles.get(i), scores(lesson, order, model), out);
      }
      model.learn(lesson);
      progress.report("Ranking", i + 1, cycles.size());
    }
    return Math.max(0, cycles.size() - 1);
  }

  private static Map<String, Double> scores(Lesson lesson, RankingOrder order, GrowingModel model) {
    double[] scores = order.scores(lesson, model.probabilities(lesson));
    Map<String, Double> byTest = new HashMap<>();
    List<Case> cases = lesson.cases();
    for (int i = 0; i < scores.length; i++) {
      byTest.put(cases.get(i).test().className(), scores[i]);
    }
    return byTest;
  }

  private static void write(Cycle cycle, Map<String, Double> scores, Writer out)
      throws IOException {
    for (Cycle.Row row : cycle.rows()) {
      String test = CsvLine.quoted(row.test());
      out.write(cycle.seq() + "," + test + "," + scores.get(row.test()) + "\n");
    }
  }
}
