package org.example.toolbox.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.example.toolbox.collect.UnionFind;

/** Kruskal's algorithm for a minimum spanning tree of a graph with arcs in both directions. */
public final class SpanningTree {
  private final List<Graph.Edge> edges = new ArrayList<>();

  public SpanningTree(Graph graph) {
    UnionFind parts = new UnionFind(graph.nodes());
    graph.all().stream()
        .sorted(Comparator.comparingInt(Graph.Edge::weight))
        .filter(edge -> parts.union(edge.from(), edge.to()))
        .forEach(edges::add);
    if (parts.sets() > 1) {
      throw new IllegalArgumentException("the graph falls into " + parts.sets() + " parts");
    }
  }

  public long weight() {
    return edges.stream().mapToLong(Graph.Edge::weight).sum();
  }

  public List<Graph.Edge> edges() {
    return edges;
  }
}
