package io.foretest.training;

import io.foretest.training.data.Lesson;
import io.foretest.training.data.Requirements;
import io.foretest.training.evaluation.Judge;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project's model over its life: the model of other projects until there is enough to learn from.
 * Then the project's own trees are grown again after each failing build, beyond four hundred of
 * them after each four-hundredth part more, and validated again each time that failing builds have
 * become a good part more.
 */
public final class GrowingModel {
  /** Failing builds, as a multiple of those that were validated on, from which it is done again. */
  private static final double GROWTH = 1.35;

  /** The same for growing the trees again: more often would take the square of a long past. */
  private static final double REFRESH = 1.0025;

  private final Recipe recipe;
  private final Requirements requirements;
  private final double refresh;
  private final List<Lesson> past = new ArrayList<>();
  private final Judge dayZero;
  private @Nullable Fitted fitted;
  private int failing;
  private boolean passed;
  private int learnedFailing;
  private int validatedFailing;

  /**
   * @param requirements what the first model needs
   */
  public GrowingModel(Recipe recipe, Requirements requirements) {
    this(recipe, requirements, REFRESH);
  }

  /**
   * One that grows its trees again less often.
   *
   * @param refresh failing builds, as a multiple of those that the trees know, from which it does
   */
  public GrowingModel(Recipe recipe, Requirements requirements, double refresh) {
    this.recipe = recipe;
    this.requirements = requirements;
    this.refresh = refresh;
    this.dayZero = new BundleJudge(recipe.base().model());
  }

  /** Takes the newest build into its past, and how the model would have done on it. */
  public void learn(Lesson lesson) {
    if (fitted != null) {
      fitted.validation().add(fitted.blend(), List.of(lesson));
    }
    past.add(lesson);
    failing += lesson.failing() ? 1 : 0;
    passed |= lesson.failures() < lesson.size();
  }

  /** The model that answers about the build that comes next. */
  public Judge judge() {
    if (hasGrown(learnedFailing, refresh) && requirements.met(past.size(), failing, passed)) {
      boolean due = hasGrown(validatedFailing, GROWTH);
      fitted = fitted == null || due ? recipe.fit(past, () -> {}) : recipe.refresh(fitted, past);
      learnedFailing = failing;
      validatedFailing = due ? failing : validatedFailing;
    }
    return fitted == null ? dayZero : fitted;
  }

  private boolean hasGrown(int before, double times) {
    return failing >= Math.floor(before * times) + 1;
  }
}
