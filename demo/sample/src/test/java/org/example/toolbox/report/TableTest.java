package org.example.toolbox.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void columnsAreAsWideAsTheirLongestCell() {
    String text = new Table().row("a", "bb").row("cccc", "d", "e").render();
    assertEquals("a     bb\ncccc  d   e\n", text);
  }
}
