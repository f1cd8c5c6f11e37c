package io.foretest.model;

import java.util.List;

/**
 * Scores rows with the trees of an XGBoost model ({@code binary:logistic}, boosted or random
 * forest), without native code. The sum is bit for bit the one of XGBoost4J 3.1: it starts at
 * {@code logit(base_score)} and adds leaves in float, in the order of the trees. A missing value
 * (NaN) takes a node's default direction.
 */
public final class TreeEnsemble {
  private final List<Tree> trees;
  private final int features;
  private final float start;

  /**
   * @param trees checked
   * @param baseScore probability before any tree, over 0 and below 1
   */
  static TreeEnsemble of(List<Tree> trees, int features, float baseScore) {
    float start = (float) -StrictMath.log(1.0f / baseScore - 1.0f);
    return new TreeEnsemble(trees, features, start);
  }

  private TreeEnsemble(List<Tree> trees, int features, float start) {
    this.trees = List.copyOf(trees);
    this.features = features;
    this.start = start;
  }

  /**
   * Reads XGBoost's JSON form and checks all of it before the first score.
   *
   * @throws BundleException if anything in it is not a model that can be scored
   */
  public static TreeEnsemble parse(byte[] json) throws BundleException {
    return new TreesReader(json).read();
  }

  /**
   * The ensemble as it was after its first trees, for boosted ones.
   *
   * @param count at most {@link #size()}
   */
  public TreeEnsemble first(int count) {
    return new TreeEnsemble(trees.subList(0, count), features, start);
  }

  /** Number of columns of a row. */
  public int features() {
    return features;
  }

  /** Log odds before any tree, where no others are given. */
  float start() {
    return start;
  }

  /** Number of trees. */
  public int size() {
    return trees.size();
  }

  /**
   * Log odds of failure of one row.
   *
   * @param values cells of a table, row-major
   * @param offset where the row starts
   * @param columns place of each feature in the row, {@link #features()} of them
   */
  public float margin(float[] values, int offset, int[] columns) {
    return margin(values, offset, columns, start);
  }

  /**
   * Log odds of failure of one row on top of others, XGBoost's base margin.
   *
   * @param base where the sum starts, instead of the base score
   */
  public float margin(float[] values, int offset, int[] columns, float base) {
    if (columns.length != features) {
      throw new IllegalArgumentException(
          "the trees need " + features + " columns, not " + columns.length);
    }
    float sum = base;
    for (Tree tree : trees) {
      sum += tree.leaf(values, offset, columns);
    }
    return sum;
  }

  /** Whether {@link #contributions} can be told: the trees know how many rows reached each node. */
  boolean explains() {
    return trees.stream().allMatch(Tree::covered);
  }

  /** Steps that the contributions of one row take at most, in a rough measure. */
  long work() {
    return trees.stream().mapToLong(Tree::work).sum();
  }

  /** The sum of the trees' mean answers, without the start. */
  double mean() {
    return trees.stream().mapToDouble(Tree::mean).sum();
  }

  /**
   * What each feature adds to {@link #mean} for a row; as XGBoost's {@code pred_contribs}.
   *
   * @return one a feature of the trees
   */
  double[] contributions(float[] values, int offset, int[] columns) {
    double[] contributions = new double[features];
    for (Tree tree : trees) {
      TreeShap.add(tree, values, offset, columns, contributions);
    }
    return contributions;
  }
}
