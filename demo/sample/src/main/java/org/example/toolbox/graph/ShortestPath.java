package org.example.toolbox.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.example.toolbox.collect.BinaryHeap;

/** Dijkstra's algorithm. */
public final class ShortestPath {
  private record Reached(int node, long distance) {}

  private final long[] distance;
  private final int[] previous;

  public ShortestPath(Graph graph, int source) {
    distance = new long[graph.nodes()];
    previous = new int[graph.nodes()];
    Arrays.fill(distance, Long.MAX_VALUE);
    Arrays.fill(previous, -1);
    distance[source] = 0;
    BinaryHeap<Reached> open = new BinaryHeap<>(Comparator.comparingLong(Reached::distance));
    open.add(new Reached(source, 0));
    while (!open.isEmpty()) {
      Reached reached = open.poll();
      if (reached.distance() > distance[reached.node()]) {
        continue;
      }
      for (Graph.Edge edge : graph.from(reached.node())) {
        long found = reached.distance() + edge.weight();
        if (found < distance[edge.to()]) {
          distance[edge.to()] = found;
          previous[edge.to()] = edge.from();
          open.add(new Reached(edge.to(), found));
        }
      }
    }
  }

  /** Length of the shortest path; -1 where there is none. */
  public long to(int node) {
    return distance[node] == Long.MAX_VALUE ? -1 : distance[node];
  }

  /** Nodes from the source to the target; empty where there is no path. */
  public List<Integer> path(int target) {
    List<Integer> path = new ArrayList<>();
    if (to(target) < 0) {
      return path;
    }
    for (int node = target; node >= 0; node = previous[node]) {
      path.add(node);
    }
    Collections.reverse(path);
    return path;
  }
}
