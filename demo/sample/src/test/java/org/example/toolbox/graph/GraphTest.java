package org.example.toolbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GraphTest {
  @Test
  void arcsHaveADirection() {
    Graph graph = new Graph(2).connect(0, 1, 5);
    assertEquals(List.of(new Graph.Edge(0, 1, 5)), graph.from(0));
    assertEquals(List.of(), graph.from(1));
  }

  @Test
  void joiningConnectsBothWays() {
    Graph graph = new Graph(3).join(0, 2, 1);
    assertEquals(2, graph.all().size());
    assertEquals(0, graph.from(2).get(0).to());
    assertEquals(3, graph.nodes());
  }
}
