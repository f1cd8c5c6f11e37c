package io.foretest.training.learner;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What, besides the rows, decides the trees.
 *
 * @param trees how many to grow
 * @param seed of every random choice, 0 to 2^31 - 1
 * @param threads helpers of the learner; they change the time, not the trees
 * @param directions one a column: 1 where a higher value never makes a failure less likely, -1
 *     where it never makes it more likely, 0 where either may be; or empty
 * @param sampling of boosted trees
 */
public record LearnerSettings(
    LearnerMode mode,
    int trees,
    int seed,
    int threads,
    List<Integer> directions,
    Sampling sampling) {

  /** What each boosted tree sees, and how deep it may grow on it. */
  public enum Sampling {
    /** Every row, three levels: for few rows. */
    ALL(Map.of("max_depth", 3)),
    /** Four fifths of the rows, four levels: trees differ more, and their sum errs less. */
    PART(Map.of("max_depth", 4, "subsample", 0.8));

    private final Map<String, Object> parameters;

    Sampling(Map<String, Object> parameters) {
      this.parameters = parameters;
    }
  }

  private static final Map<String, Object> COMMON =
      Map.of("objective", "binary:logistic", "tree_method", "hist", "max_bin", 256, "verbosity", 0);

  /**
   * Small trees, slow steps and half of the columns each: few failures are easily learned by heart.
   */
  private static final Map<String, Object> BOOSTED =
      Map.of("eta", 0.05, "lambda", 2, "colsample_bytree", 0.5);

  /** Breiman's recipe in XGBoost's words: no shrinkage, a bootstrap's share of rows. */
  private static final Map<String, Object> FOREST =
      Map.of("eta", 1, "max_depth", 10, "lambda", 1, "subsample", 0.632, "colsample_bynode", 0.5);

  /** With boosted trees that see every row. */
  public LearnerSettings(
      LearnerMode mode, int trees, int seed, int threads, List<Integer> directions) {
    this(mode, trees, seed, threads, directions, Sampling.ALL);
  }

  public LearnerSettings {
    directions = List.copyOf(directions);
    if (trees < 1 || threads < 1 || seed < 0) {
      throw new IllegalArgumentException(
          "a learner needs at least one tree and one thread and a seed of 0 or more, not "
              + trees
              + ", "
              + threads
              + " and "
              + seed);
    }
  }

  /** Rounds of the learner: a forest is one round of parallel trees. */
  int rounds() {
    return mode == LearnerMode.FOREST ? 1 : trees;
  }

  /** Everything that decides the trees, by XGBoost's names: a model's provenance. */
  public Map<String, String> parameters() {
    Map<String, String> named = new TreeMap<>();
    all().forEach((name, value) -> named.put(name, value.toString()));
    named.remove("verbosity");
    named.remove("nthread");
    named.put("trees", Integer.toString(trees));
    return Collections.unmodifiableMap(named);
  }

  /** XGBoost takes the map as it comes, so its order is fixed as well. */
  Map<String, Object> all() {
    Map<String, Object> all = new TreeMap<>(COMMON);
    all.putAll(mode == LearnerMode.FOREST ? FOREST : BOOSTED);
    if (mode == LearnerMode.BOOSTED) {
      all.putAll(sampling.parameters);
    }
    all.put("num_parallel_tree", mode == LearnerMode.FOREST ? trees : 1);
    all.put("seed", seed);
    all.put("nthread", threads);
    if (!directions.isEmpty()) {
      all.put("monotone_constraints", constraints());
    }
    return all;
  }

  private String constraints() {
    return directions.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
  }
}
