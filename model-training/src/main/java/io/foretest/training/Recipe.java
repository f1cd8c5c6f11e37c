package io.foretest.training;

import io.foretest.model.Blend;
import io.foretest.model.BundleException;
import io.foretest.model.Component;
import io.foretest.model.Prior;
import io.foretest.model.TreeEnsemble;
import io.foretest.training.data.Labelled;
import io.foretest.training.data.Lesson;
import io.foretest.training.learner.LearnerMode;
import io.foretest.training.learner.LearnerSettings;
import io.foretest.training.learner.TreeLearner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a model is made from a past, the same way for the bundle that ships, for the held-out
 * comparison and for each step of the walk-forward evaluation.
 *
 * <p>The project's own trees correct what a model of other projects says. The past is walked
 * forward in folds: a model of everything before asks about the builds of the fold. What those
 * answers were chooses the number of trees, the calibration and the thresholds; then the trees are
 * grown again from the whole past.
 */
public final class Recipe {
  /** Name of the component that a project's own past teaches. */
  static final String OWN = "own";

  /** The past's rates know nothing of what never failed, so such builds have most to teach. */
  private static final double FIRST_FAILURE_WEIGHT = 3;

  private static final double TEACHING_SHARE = 0.25;
  private static final int FOLDS = 4;
  private static final List<Integer> ROUNDS = List.of(50, 100, 150);
  private static final List<Integer> FOREST_TREES = List.of(100);

  /** How often the learner runs for one fit, for progress. */
  public static final int LEARNER_RUNS = FOLDS + 1;

  private final LearnerMode mode;
  private final int seed;
  private final int threads;
  private final Base base;
  private final Set<String> leftOut;

  /**
   * A recipe on top of the model of other projects that ships.
   *
   * @param seed of every random choice
   * @param threads of the learner
   */
  public Recipe(LearnerMode mode, int seed, int threads) {
    this(mode, seed, threads, Base.shipped(), Set.of());
  }

  private Recipe(LearnerMode mode, int seed, int threads, Base base, Set<String> leftOut) {
    this.mode = mode;
    this.seed = seed;
    this.threads = threads;
    this.base = base;
    this.leftOut = leftOut;
  }

  /** The same recipe on top of another model of other projects. */
  public Recipe on(Base other) {
    return new Recipe(mode, seed, threads, other, leftOut);
  }

  /** The same recipe with own trees that do not see some features. */
  public Recipe without(Set<String> features) {
    return new Recipe(mode, seed, threads, base, Set.copyOf(features));
  }

  /** Seed of every random choice. */
  public int seed() {
    return seed;
  }

  Base base() {
    return base;
  }

  /**
   * @param past oldest first, with at least one labelled case
   */
  Fitted fit(List<Lesson> past, Runnable step) {
    Validation best = Validation.best(validations(past, step));
    Grown grown = grow(past, best.trees());
    step.run();
    return fitted(grown, best);
  }

  private static Fitted fitted(Grown grown, Validation validation) {
    return new Fitted(
        grown.trees(),
        grown.blend(),
        Choices.of(validation),
        grown.settings().trees(),
        grown.settings().parameters(),
        grown.rows(),
        validation);
  }

  /**
   * The trees of a fit grown again, in the number that was chosen then: much cheaper, for a past
   * that is a little longer. What else is chosen is chosen again on what the fit was validated on
   * and the answers that were {@link Fitted#validation added} since.
   */
  Fitted refresh(Fitted before, List<Lesson> past) {
    before.validation().forgetTheOld();
    return fitted(grow(past, before.count()), before.validation());
  }

  /**
   * The prior alone as a model, calibrated and with thresholds like one: what stands in where trees
   * are no better.
   *
   * @param past oldest first, with at least one labelled case
   */
  Fitted heuristic(List<Lesson> past) {
    Blend prior = Blend.prior();
    Validation validation = new Validation(0);
    Fold.forward(past, TEACHING_SHARE, FOLDS).forEach(fold -> validation.add(prior, fold.next()));
    return new Fitted(
        Map.of(),
        prior,
        Choices.of(validation),
        0,
        Map.of("heuristic", Prior.NAME),
        Labelled.of(past, Prior.FEATURES, Labelled.Starts.NONE),
        validation);
  }

  private record Grown(
      TreeEnsemble own,
      Map<String, byte[]> trees,
      Blend blend,
      LearnerSettings settings,
      Labelled rows) {}

  private Grown grow(List<Lesson> past, int count) {
    List<Lesson> newest = Newest.of(past);
    List<String> columns = Columns.without(Columns.of(newest), leftOut);
    Labelled rows = Labelled.of(newest, columns, base::starts, weights(newest));
    LearnerSettings settings =
        new LearnerSettings(
            mode,
            count,
            seed,
            threads,
            Directions.of(rows.features()),
            LearnerSettings.Sampling.PART);
    byte[] json = TreeLearner.train(rows.rows(), settings);
    Map<String, byte[]> trees = new TreeMap<>(base.trees());
    trees.put(OWN, json);
    TreeEnsemble own = parse(json);
    return new Grown(own, trees, blend(rows.features(), own), settings, rows);
  }

  private static Labelled.BuildWeight weights(List<Lesson> past) {
    Recency recency = Recency.of(past);
    return one ->
        recency.weight(one) * (one.failing() && one.firstFailure() ? FIRST_FAILURE_WEIGHT : 1);
  }

  private Blend blend(List<String> features, TreeEnsemble own) {
    Component component = new Component(OWN, features, base.start());
    return base.blend().with(component, own, Base.blendOf(OWN));
  }

  /** One a number of trees, each with the margins of every fold. */
  private List<Validation> validations(List<Lesson> past, Runnable step) {
    List<Integer> counts = mode == LearnerMode.FOREST ? FOREST_TREES : ROUNDS;
    List<Validation> validations = new ArrayList<>(counts.stream().map(Validation::new).toList());
    int most = counts.get(counts.size() - 1);
    List<Fold> folds = Fold.forward(past, TEACHING_SHARE, FOLDS);
    for (Fold fold : folds) {
      Grown grown = grow(fold.past(), most);
      validations.forEach(
          one ->
              one.add(blend(grown.rows().features(), grown.own().first(one.trees())), fold.next()));
      step.run();
    }
    for (int missing = folds.size(); missing < FOLDS; missing++) {
      step.run();
    }
    return validations;
  }

  private static TreeEnsemble parse(byte[] trees) {
    try {
      return TreeEnsemble.parse(trees);
    } catch (BundleException e) {
      throw new IllegalStateException("XGBoost wrote trees that cannot be scored", e);
    }
  }
}
