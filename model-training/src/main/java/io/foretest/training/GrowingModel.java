package io.foretest.training;

import io.foretest.model.HeuristicModel;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Judge;
import java.util.ArrayList;
import java.util.List;

/**
 * A project's model over its life: the heuristic until there is enough to learn from, then trained
 * again each time that failing builds have become a good part more.
 */
public final class GrowingModel {
  /** Failing builds, as a multiple of those that the model knows, from which it learns again. */
  private static final double GROWTH = 1.15;

  private final Recipe recipe;
  private final Requirements requirements;
  private final List<Lesson> past = new ArrayList<>();
  private Judge judge = new BundleJudge(new HeuristicModel());
  private int failing;
  private int learnedFailing;
  private boolean changed;

  /**
   * @param requirements what the first model needs
   */
  public GrowingModel(Recipe recipe, Requirements requirements) {
    this.recipe = recipe;
    this.requirements = requirements;
  }

  /** Takes the newest build into its past. */
  public void learn(Lesson lesson) {
    past.add(lesson);
    failing += lesson.failing() ? 1 : 0;
    changed = true;
  }

  /** Probability of failure of each case of the build that comes next. */
  public double[] probabilities(Lesson next) {
    if (changed && due() && enough()) {
      judge = recipe.fit(past, () -> {});
      learnedFailing = failing;
    }
    changed = false;
    return judge.probabilities(next);
  }

  private boolean due() {
    return failing > 0 && failing >= Math.floor(learnedFailing * GROWTH) + 1;
  }

  private boolean enough() {
    return requirements.missing(new TrainingSet(past, new byte[0])).isEmpty();
  }
}
