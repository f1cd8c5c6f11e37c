package io.foretest.training;

import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.evaluation.Judge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's model over its life: the model of other projects until there is enough to learn from.
 * Then the project's own trees are grown again after each failing build, and validated again each
 * time that failing builds have become a good part more.
 */
public final class GrowingModel {
  /** Failing builds, as a multiple of those that were validated on, from which it is done again. */
  private static final double GROWTH = 1.35;

  private final Recipe recipe;
  private final Requirements requirements;
  private final List<Lesson> past = new ArrayList<>();
  private final Judge dayZero;
  private @Nullable Fitted fitted;
  private int failing;
  private int learnedFailing;
  private int validatedFailing;

  /**
   * @param requirements what the first model needs
   */
  public GrowingModel(Recipe recipe, Requirements requirements) {
    this.recipe = recipe;
    this.requirements = requirements;
    this.dayZero = new BundleJudge(recipe.base().model());
  }

  /** Takes the newest build into its past. */
  public void learn(Lesson lesson) {
    past.add(lesson);
    failing += lesson.failing() ? 1 : 0;
  }

  /** The model that answers about the build that comes next. */
  public Judge judge() {
    if (failing > learnedFailing && enough()) {
      boolean due = failing >= Math.floor(validatedFailing * GROWTH) + 1;
      fitted = fitted == null || due ? recipe.fit(past, () -> {}) : recipe.refresh(fitted, past);
      learnedFailing = failing;
      validatedFailing = due ? failing : validatedFailing;
    }
    return fitted == null ? dayZero : fitted;
  }

  private boolean enough() {
    return requirements.missing(new TrainingSet(past, new byte[0])).isEmpty();
  }
}
