package org.example.toolbox.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortestPathTest {
  private final Graph graph =
      new Graph(5).connect(0, 1, 4).connect(0, 2, 1).connect(2, 1, 2).connect(1, 3, 5);

  @Test
  void findsTheDetourThatIsShorter() {
    ShortestPath paths = new ShortestPath(graph, 0);
    assertEquals(3, paths.to(1));
    assertEquals(List.of(0, 2, 1, 3), paths.path(3));
  }

  @Test
  void unreachableNodesHaveNoPath() {
    ShortestPath paths = new ShortestPath(graph, 0);
    assertEquals(-1, paths.to(4));
    assertEquals(List.of(), paths.path(4));
  }

  @Test
  void agreesWithTheDistanceInAGrid() {
    int side = 220;
    Random random = new Random(2);
    Graph grid = new Graph(side * side);
    for (int node = 0; node < side * side; node++) {
      if (node % side + 1 < side) {
        grid.join(node, node + 1, 1);
      }
      if (node + side < side * side) {
        grid.join(node, node + side, 1);
      }
    }
    ShortestPath paths = new ShortestPath(grid, 0);
    for (int i = 0; i < 1000; i++) {
      int node = random.nextInt(side * side);
      assertEquals(node / side + node % side, paths.to(node));
    }
  }
}
