package io.foretest.training;

import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.Exam;
import io.foretest.training.evaluation.ExamResult;
import io.foretest.training.evaluation.Rules;
import java.util.List;

/**
 * Lives the project's own past as if Foretest had been there: from time to time a model is learned
 * from everything so far, and each build after it is asked before it is known.
 */
public final class WalkForward {
  private static final double FIRST = 0.4;
  private static final int STEPS = 5;

  private final Recipe recipe;
  private final Progress progress;
  private int done;

  public WalkForward(Recipe recipe, Progress progress) {
    this.recipe = recipe;
    this.progress = progress;
  }

  /**
   * Every recall target on every build after the first two fifths of the failing ones.
   *
   * @param rules that take part in the selections
   */
  public ExamResult evaluate(List<Lesson> lessons, Rules rules) {
    Exam exam = new Exam(Recalls.ALL, rules);
    List<Fold> folds = Fold.forward(lessons, FIRST, STEPS);
    int all = folds.size() * Recipe.LEARNER_RUNS;
    for (Fold fold : folds) {
      Fitted fitted = recipe.fit(fold.past(), () -> progress.report("Replaying", ++done, all));
      fold.next().forEach(lesson -> exam.ask(lesson, fitted));
    }
    return exam.result();
  }
}
