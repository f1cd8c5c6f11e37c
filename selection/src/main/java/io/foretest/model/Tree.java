package io.foretest.model;

import java.util.BitSet;

/**
 * One decision tree in arrays; node 0 is the root, a leaf has no left child and keeps its value in
 * {@code split}. Checked when it is made, so that {@link #leaf} always ends.
 */
final class Tree {
  static final int MAX_DEPTH = 64;
  private static final int NONE = -1;
  private static final double LEAST_SHARE = 1e-9;

  private final int[] left;
  private final int[] right;
  private final int[] feature;
  private final float[] split;
  private final int[] defaultLeft;
  private final float[] cover;

  /**
   * @param cover weight of the rows that reached each node in training; empty where unknown
   */
  Tree(int[] left, int[] right, int[] feature, float[] split, int[] defaultLeft, float[] cover) {
    this.left = left;
    this.right = right;
    this.feature = feature;
    this.split = split;
    this.defaultLeft = defaultLeft;
    this.cover = cover;
  }

  /** The value of the leaf that a row falls into. */
  float leaf(float[] values, int offset, int[] columns) {
    int node = 0;
    while (left[node] != NONE) {
      node = next(node, values[offset + columns[feature[node]]]);
    }
    return split[node];
  }

  /** The child that a value goes to. */
  int next(int node, float value) {
    boolean goesLeft = Float.isNaN(value) ? defaultLeft[node] == 1 : value < split[node];
    return goesLeft ? left[node] : right[node];
  }

  /** The sibling of a child. */
  int other(int node, int child) {
    return child == left[node] ? right[node] : left[node];
  }

  boolean isLeaf(int node) {
    return left[node] == NONE;
  }

  int feature(int node) {
    return feature[node];
  }

  /** The value of a leaf. */
  double value(int node) {
    return split[node];
  }

  /** Share of a node's training rows that went to a child, well over 0 and below 1. */
  double share(int node, int child) {
    double share = cover[child] / ((double) cover[left[node]] + cover[right[node]]);
    return Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, share));
  }

  /** Whether it is known for every node how many rows reached it. */
  boolean covered() {
    if (cover.length != left.length) {
      return false;
    }
    for (float rows : cover) {
      if (!(rows > 0) || rows == Float.POSITIVE_INFINITY) {
        return false;
      }
    }
    return true;
  }

  /** The mean answer over the training rows. */
  double mean() {
    return mean(0);
  }

  private double mean(int node) {
    if (isLeaf(node)) {
      return split[node];
    }
    double share = share(node, left[node]);
    return share * mean(left[node]) + (1 - share) * mean(right[node]);
  }

  /** Steps that {@link TreeShap} takes at most, in a rough measure. */
  long work() {
    return work(0, 1);
  }

  private long work(int node, long depth) {
    return isLeaf(node)
        ? depth * depth
        : depth * depth + work(left[node], depth + 1) + work(right[node], depth + 1);
  }

  /**
   * @throws BundleException unless every node is reached exactly once from the root, within the
   *     depth limit, with finite values and features in range
   */
  void check(String where, int features) throws BundleException {
    checkLengths(where);
    BitSet seen = new BitSet(left.length);
    int[] stack = new int[MAX_DEPTH + 2];
    int[] depths = new int[MAX_DEPTH + 2];
    int top = 0;
    seen.set(0);
    while (top >= 0) {
      int node = stack[top];
      int depth = depths[top--];
      checkNode(where, node, features);
      if (left[node] == NONE) {
        continue;
      }
      if (depth == MAX_DEPTH) {
        throw refused(where, "is deeper than " + MAX_DEPTH + " levels");
      }
      for (int child : new int[] {left[node], right[node]}) {
        visit(where, node, child, seen);
        stack[++top] = child;
        depths[top] = depth + 1;
      }
    }
    if (seen.cardinality() != left.length) {
      throw refused(
          where, "has " + (left.length - seen.cardinality()) + " nodes that no path reaches");
    }
  }

  private void checkLengths(String where) throws BundleException {
    int nodes = left.length;
    if (nodes == 0) {
      throw refused(where, "has no node");
    }
    if (right.length != nodes
        || feature.length != nodes
        || split.length != nodes
        || defaultLeft.length != nodes) {
      throw refused(where, "has columns of different lengths, " + nodes + " left children first");
    }
  }

  private void checkNode(String where, int node, int features) throws BundleException {
    if (!Float.isFinite(split[node])) {
      throw refused(where, "has the value " + split[node] + " in node " + node);
    }
    boolean leaf = left[node] == NONE;
    if (leaf != (right[node] == NONE)) {
      throw refused(where, "has one child in node " + node);
    }
    if (!leaf && (feature[node] < 0 || feature[node] >= features)) {
      throw refused(
          where, "splits node " + node + " by feature " + feature[node] + " of " + features);
    }
    if (defaultLeft[node] != 0 && defaultLeft[node] != 1) {
      throw refused(where, "has the default direction " + defaultLeft[node] + " in node " + node);
    }
  }

  private void visit(String where, int node, int child, BitSet seen) throws BundleException {
    if (child < 0 || child >= left.length) {
      throw refused(
          where, "has the child " + child + " in node " + node + ", of " + left.length + " nodes");
    }
    if (seen.get(child)) {
      throw refused(
          where, "reaches node " + child + " twice, from node " + node + " for the second time");
    }
    seen.set(child);
  }

  private static BundleException refused(String where, String what) {
    return new BundleException(where + " " + what + "; train the model again");
  }
}
