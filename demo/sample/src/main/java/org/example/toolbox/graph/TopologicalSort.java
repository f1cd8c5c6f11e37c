package org.example.toolbox.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An order in which every arc points forward. */
public final class TopologicalSort {
  private TopologicalSort() {}

  public static List<Integer> sort(Graph graph) {
    int[] incoming = new int[graph.nodes()];
    graph.all().forEach(edge -> incoming[edge.to()]++);
    Deque<Integer> free = new ArrayDeque<>();
    for (int node = 0; node < graph.nodes(); node++) {
      if (incoming[node] == 0) {
        free.add(node);
      }
    }
    List<Integer> order = new ArrayList<>();
    while (!free.isEmpty()) {
      int node = free.remove();
      order.add(node);
      for (Graph.Edge edge : graph.from(node)) {
        if (--incoming[edge.to()] == 0) {
          free.add(edge.to());
        }
      }
    }
    if (order.size() < graph.nodes()) {
      throw new IllegalArgumentException("the graph has a cycle");
    }
    return order;
  }
}
