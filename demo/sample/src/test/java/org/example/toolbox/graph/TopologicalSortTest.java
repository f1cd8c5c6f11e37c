package org.example.toolbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopologicalSortTest {
  @Test
  void sortsByDependency() {
    Graph graph = new Graph(4).connect(3, 1, 1).connect(1, 0, 1).connect(0, 2, 1);
    assertEquals(List.of(3, 1, 0, 2), TopologicalSort.sort(graph));
  }

  @Test
  void aCycleIsAnError() {
    Graph cycle = new Graph(2).join(0, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> TopologicalSort.sort(cycle));
  }

  @Test
  void everyArcPointsForwardInALargeGraph() {
    Random random = new Random(9);
    Graph graph = new Graph(3000);
    for (int i = 0; i < 30_000; i++) {
      int a = random.nextInt(2999);
      graph.connect(a, a + 1 + random.nextInt(2999 - a), 1);
    }
    int[] place = new int[3000];
    List<Integer> order = TopologicalSort.sort(graph);
    for (int i = 0; i < order.size(); i++) {
      place[order.get(i)] = i;
    }
    graph.all().forEach(edge -> assertTrue(place[edge.from()] < place[edge.to()]));
  }
}
