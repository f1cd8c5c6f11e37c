package io.foretest.training.change;

import io.foretest.model.BundleException;
import io.foretest.model.Calibration;
import io.foretest.model.ChangeModel;
import io.foretest.model.Provenance;
import io.foretest.training.learner.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Asks about each project a model that learned from other projects only: from those of the same
 * file, and from the bugs that ship with the trainer.
 */
final class OutOfProject {
  private static final Calibration AS_LEARNED = new Calibration.Sigmoid(1, 0);

  private final ChangeRecipe recipe;
  private final List<Sample> pool = new ArrayList<>();
  private final Projects projects;
  private final Map<String, ChangeModel> models = new HashMap<>();

  /**
   * @param asked samples of the projects in question
   * @param more bugs to learn from; one with the id of an asked one is left out
   * @param seen what the trees see of their samples
   */
  OutOfProject(
      ChangeRecipe recipe, List<Sample> asked, List<Bug> more, UnaryOperator<Sample> seen) {
    this.recipe = recipe;
    pool.addAll(asked);
    Set<String> ids = new HashSet<>();
    asked.forEach(sample -> ids.add(sample.bug().id()));
    more.stream().filter(bug -> ids.add(bug.id())).map(Sample::of).map(seen).forEach(pool::add);
    projects = new Projects(pool.stream().map(Sample::bug).toList());
  }

  /** Log odds of each case's failure, as learned elsewhere; NaN where no changed file is known. */
  float[] margins(Sample sample) {
    return models
        .computeIfAbsent(sample.bug().repo(), this::model)
        .margins(sample.lesson().table());
  }

  private ChangeModel model(String repo) {
    Set<String> others = projects.others(repo);
    List<Sample> teachers =
        pool.stream().filter(sample -> others.contains(sample.bug().repo())).toList();
    Rows rows = ChangeRecipe.rows(teachers);
    try {
      return new ChangeModel(recipe.trees(rows), AS_LEARNED, nameless(teachers, rows));
    } catch (BundleException e) {
      throw new IllegalStateException("XGBoost wrote trees that cannot be scored", e);
    }
  }

  private Provenance nameless(List<Sample> teachers, Rows rows) {
    return new Provenance(
        "",
        teachers.size(),
        teachers.size(),
        rows.size(),
        0,
        0,
        0,
        null,
        recipe.seed(),
        Map.of(),
        Map.of());
  }
}
