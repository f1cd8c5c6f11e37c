package io.foretest.model;

/**
 * Divides a tree's answer among the features that led to it: exact Shapley values of the tree's
 * expectation along its paths, where a feature that is not known goes both ways in proportion to
 * the cover of the children (Lundberg et al., 2018: Consistent individualized feature attribution
 * for tree ensembles, algorithm 2). Values of all features and the expected answer add up to the
 * answer. Time per tree is leaves × depth². Not safe for threads.
 */
final class TreeShap {
  private static final int LEVELS = Tree.MAX_DEPTH + 2;
  private static final int NO_FEATURE = -1;

  private final Tree tree;
  private final float[] values;
  private final int offset;
  private final int[] columns;
  private final double[] contributions;

  /**
   * The path to a node, one row a level of the recursion: features in the order of their splits.
   */
  private final int[][] features = new int[LEVELS][];

  /** Share of the paths that go on when the feature is unknown. */
  private final double[][] zeros = new double[LEVELS][];

  /** 1 where the row's own value goes on, else 0. */
  private final double[][] ones = new double[LEVELS][];

  /** Weights of the subsets of known features, by their size. */
  private final double[][] weights = new double[LEVELS][];

  private TreeShap(Tree tree, float[] values, int offset, int[] columns, double[] contributions) {
    this.tree = tree;
    this.values = values;
    this.offset = offset;
    this.columns = columns;
    this.contributions = contributions;
  }

  /**
   * Adds what each feature contributes to the tree's answer for a row.
   *
   * @param contributions one a feature of the trees
   */
  static void add(Tree tree, float[] values, int offset, int[] columns, double[] contributions) {
    new TreeShap(tree, values, offset, columns, contributions).visit(0, 0, 0, 1, 1, NO_FEATURE);
  }

  /**
   * @param length features on the path so far
   */
  private void visit(int node, int level, int length, double zero, double one, int feature) {
    copyPath(level, length);
    extend(level, length, zero, one, feature);
    if (tree.isLeaf(node)) {
      divide(level, length, tree.value(node));
    } else {
      split(node, level, length);
    }
  }

  private void copyPath(int level, int length) {
    features[level] = new int[level + 2];
    zeros[level] = new double[level + 2];
    ones[level] = new double[level + 2];
    weights[level] = new double[level + 2];
    if (level > 0) {
      System.arraycopy(features[level - 1], 0, features[level], 0, length);
      System.arraycopy(zeros[level - 1], 0, zeros[level], 0, length);
      System.arraycopy(ones[level - 1], 0, ones[level], 0, length);
      System.arraycopy(weights[level - 1], 0, weights[level], 0, length);
    }
  }

  private void split(int node, int level, int length) {
    int feature = tree.feature(node);
    double zero = 1;
    double one = 1;
    int last = length;
    int before = place(level, length, feature);
    if (before > 0) {
      zero = zeros[level][before];
      one = ones[level][before];
      unwind(level, length, before);
      last--;
    }
    int hot = tree.next(node, values[offset + columns[feature]]);
    int cold = tree.other(node, hot);
    double share = tree.share(node, hot);
    visit(hot, level + 1, last + 1, zero * share, one, feature);
    visit(cold, level + 1, last + 1, zero * (1 - share), 0, feature);
  }

  /** Where the feature stands on the path, from 1; 0 where it does not. */
  private int place(int level, int length, int feature) {
    for (int i = 1; i <= length; i++) {
      if (features[level][i] == feature) {
        return i;
      }
    }
    return 0;
  }

  private void divide(int level, int length, double value) {
    for (int i = 1; i <= length; i++) {
      double weight = unwoundSum(level, length, i);
      contributions[features[level][i]] += weight * (ones[level][i] - zeros[level][i]) * value;
    }
  }

  private void extend(int level, int length, double zero, double one, int feature) {
    double[] weight = weights[level];
    features[level][length] = feature;
    zeros[level][length] = zero;
    ones[level][length] = one;
    weight[length] = length == 0 ? 1 : 0;
    for (int i = length - 1; i >= 0; i--) {
      weight[i + 1] += one * weight[i] * (i + 1) / (length + 1);
      weight[i] = zero * weight[i] * (length - i) / (length + 1);
    }
  }

  /** Takes a feature out of the path, as if its split had not been there. */
  private void unwind(int level, int length, int place) {
    double[] weight = weights[level];
    double one = ones[level][place];
    double zero = zeros[level][place];
    double next = weight[length];
    for (int i = length - 1; i >= 0; i--) {
      if (one != 0) {
        double kept = weight[i];
        weight[i] = next * (length + 1) / ((i + 1) * one);
        next = kept - weight[i] * zero * (length - i) / (length + 1);
      } else {
        weight[i] = weight[i] * (length + 1) / (zero * (length - i));
      }
    }
    for (int i = place; i < length; i++) {
      features[level][i] = features[level][i + 1];
      zeros[level][i] = zeros[level][i + 1];
      ones[level][i] = ones[level][i + 1];
    }
  }

  /** Sum of the weights as they would be without a feature. */
  private double unwoundSum(int level, int length, int place) {
    double[] weight = weights[level];
    double one = ones[level][place];
    double zero = zeros[level][place];
    double next = weight[length];
    double sum = 0;
    for (int i = length - 1; i >= 0; i--) {
      if (one != 0) {
        double part = next * (length + 1) / ((i + 1) * one);
        sum += part;
        next = weight[i] - part * zero * (length - i) / (length + 1);
      } else {
        sum += weight[i] * (length + 1) / (zero * (length - i));
      }
    }
    return sum;
  }
}
