package io.foretest.model;

import java.util.BitSet;

/**
 * One decision tree in arrays; node 0 is the root, a leaf has no left child and keeps its value in
 * {@code split}. Checked when it is made, so that {@link #leaf} always ends.
 */
final class Tree {
  static final int MAX_DEPTH = 64;
  private static final int NONE = -1;

  private final int[] left;
  private final int[] right;
  private final int[] feature;
  private final float[] split;
  private final int[] defaultLeft;

  Tree(int[] left, int[] right, int[] feature, float[] split, int[] defaultLeft) {
    this.left = left;
    this.right = right;
    this.feature = feature;
    this.split = split;
    this.defaultLeft = defaultLeft;
  }

  /** The value of the leaf that a row falls into. */
  float leaf(float[] values, int offset, int[] columns) {
    int node = 0;
    while (left[node] != NONE) {
      float value = values[offset + columns[feature[node]]];
      boolean goesLeft = Float.isNaN(value) ? defaultLeft[node] == 1 : value < split[node];
      node = goesLeft ? left[node] : right[node];
    }
    return split[node];
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
