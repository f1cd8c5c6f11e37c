package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RightTest {
  @Test
  void holds() {
    assertEquals("right", new Right().value());
  }
}
