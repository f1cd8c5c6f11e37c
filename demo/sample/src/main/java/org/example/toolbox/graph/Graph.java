package org.example.toolbox.graph;

import java.util.ArrayList;
import java.util.List;

/** A directed graph with weights; nodes are numbers from 0. */
public final class Graph {
  /** An arc and its weight. */
  public record Edge(int from, int to, int weight) {}

  private final List<List<Edge>> edges = new ArrayList<>();

  public Graph(int nodes) {
    for (int i = 0; i < nodes; i++) {
      edges.add(new ArrayList<>());
    }
  }

  public Graph connect(int from, int to, int weight) {
    edges.get(from).add(new Edge(from, to, weight));
    return this;
  }

  /** An arc in each direction. */
  public Graph join(int a, int b, int weight) {
    return connect(a, b, weight).connect(b, a, weight);
  }

  public int nodes() {
    return edges.size();
  }

  public List<Edge> from(int node) {
    return edges.get(node);
  }

  public List<Edge> all() {
    return edges.stream().flatMap(List::stream).toList();
  }
}
