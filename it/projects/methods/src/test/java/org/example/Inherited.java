package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

abstract class Inherited {
  @Test
  void shout() {
    assertEquals("C!", Shout.of("c"));
  }

  @Test
  void repeat() {
    assertEquals("cc", Repeat.of("c"));
  }
}
