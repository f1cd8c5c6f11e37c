package org.example.toolbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpanningTreeTest {
  @Test
  void takesTheCheapestArcs() {
    Graph graph = new Graph(4).join(0, 1, 1).join(1, 2, 2).join(0, 2, 9).join(2, 3, 3);
    assertEquals(6, new SpanningTree(graph).weight());
    assertEquals(3, new SpanningTree(graph).edges().size());
  }

  @Test
  void aGraphInPartsHasNone() {
    Graph parts = new Graph(4).join(0, 1, 1).join(2, 3, 1);
    assertThrows(IllegalArgumentException.class, () -> new SpanningTree(parts));
  }

  @Test
  void aChainOfOnesIsFoundAmongHeavyArcs() {
    Random random = new Random(4);
    Graph graph = new Graph(5000);
    for (int i = 0; i < 60_000; i++) {
      graph.join(random.nextInt(5000), random.nextInt(5000), 10 + random.nextInt(90));
    }
    for (int i = 1; i < 5000; i++) {
      graph.join(i - 1, i, 1);
    }
    assertEquals(4999, new SpanningTree(graph).weight());
  }
}
