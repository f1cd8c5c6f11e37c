package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeShapTest {
  private static final int[] COLUMNS = {0, 1, 2};

  /** Feature 0 below 0.5: −1; else feature 2 below 10: 0.25, else 2. */
  private static Tree tree(float... cover) {
    return new Tree(
        new int[] {1, -1, 3, -1, -1},
        new int[] {2, -1, 4, -1, -1},
        new int[] {0, 0, 2, 0, 0},
        new float[] {0.5f, -1, 10, 0.25f, 2},
        new int[] {1, 0, 0, 0, 0},
        cover);
  }

  /** Expected answer when only some features are known, by the definition. */
  private static double expectation(Tree tree, int node, float[] row, int known) {
    if (tree.isLeaf(node)) {
      return tree.value(node);
    }
    int next = tree.next(node, row[tree.feature(node)]);
    double here = expectation(tree, next, row, known);
    if ((known >> tree.feature(node) & 1) == 1) {
      return here;
    }
    double share = tree.share(node, next);
    return share * here + (1 - share) * expectation(tree, tree.other(node, next), row, known);
  }

  /** Shapley's formula over all subsets of three features. */
  private static double shapley(Tree tree, float[] row, int feature) {
    double[] weightBySize = {1 / 3.0, 1 / 6.0, 1 / 3.0};
    double sum = 0;
    for (int known = 0; known < 8; known++) {
      if ((known >> feature & 1) == 0) {
        double with = expectation(tree, 0, row, known | 1 << feature);
        double without = expectation(tree, 0, row, known);
        sum += weightBySize[Integer.bitCount(known)] * (with - without);
      }
    }
    return sum;
  }

  @Test
  void contributionsAreTheShapleyValuesOfTheDefinition() {
    Tree tree = tree(10, 4, 6, 5, 1);
    for (float[] row : new float[][] {{0, 0, 0}, {1, 9, 3}, {1, 9, 30}, {Float.NaN, 0, 0}}) {
      double[] contributions = new double[3];
      TreeShap.add(tree, row, 0, COLUMNS, contributions);
      for (int feature = 0; feature < 3; feature++) {
        assertThat(contributions[feature]).isCloseTo(shapley(tree, row, feature), within(1e-12));
      }
      assertThat(tree.mean() + Arrays.stream(contributions).sum())
          .isCloseTo(tree.leaf(row, 0, COLUMNS), within(1e-9));
    }
  }

  @Test
  void aTreeThatDoesNotKnowItsRowsCannotExplain() {
    assertThat(tree().covered()).isFalse();
    assertThat(tree(10, 4, 6, 5, 0).covered()).isFalse();
    assertThat(tree(10, 4, 6, 5, Float.NaN).covered()).isFalse();
    assertThat(tree(10, 4, 6, 5, Float.POSITIVE_INFINITY).covered()).isFalse();
    assertThat(tree(10, 4, 6, 5, 1).covered()).isTrue();
  }

  /** A chain as deep as a bundle may bring, of two features again and again, with absurd covers. */
  @Test
  void theDeepestTreeWithAbsurdCoversEndsAndAddsUp() {
    int depth = Tree.MAX_DEPTH;
    int[] left = new int[2 * depth + 1];
    int[] right = new int[2 * depth + 1];
    int[] feature = new int[2 * depth + 1];
    float[] split = new float[2 * depth + 1];
    float[] cover = new float[2 * depth + 1];
    Random random = new Random(1);
    for (int i = 0; i < left.length; i++) {
      boolean inner = i % 2 == 0 && i < 2 * depth;
      left[i] = inner ? i + 1 : -1;
      right[i] = inner ? i + 2 : -1;
      feature[i] = i / 2 % 2;
      split[i] = random.nextFloat();
      cover[i] = 1 + random.nextFloat();
    }
    Tree tree = new Tree(left, right, feature, split, new int[left.length], cover);
    double[] contributions = new double[2];
    float[] row = {2, 2};
    TreeShap.add(tree, row, 0, new int[] {0, 1}, contributions);

    assertThat(tree.covered()).isTrue();
    assertThat(tree.mean() + contributions[0] + contributions[1])
        .isCloseTo(tree.leaf(row, 0, new int[] {0, 1}), within(1e-6));
    assertThat(tree.work()).isGreaterThan((long) depth * depth);
  }
}
