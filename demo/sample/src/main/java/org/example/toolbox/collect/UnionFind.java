package org.example.toolbox.collect;

/** Disjoint sets of the numbers from 0. */
public final class UnionFind {
  private final int[] parent;
  private int sets;

  public UnionFind(int size) {
    parent = new int[size];
    sets = size;
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  public int find(int item) {
    int root = item;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  /** Joins two sets; false when they are one already. */
  public boolean union(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    if (rootA == rootB) {
      return false;
    }
    parent[rootA] = rootB;
    sets--;
    return true;
  }

  public int sets() {
    return sets;
  }
}
