package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LeftTest {
  @Test
  void holds() {
    assertEquals("left", new Left().value());
  }
}
