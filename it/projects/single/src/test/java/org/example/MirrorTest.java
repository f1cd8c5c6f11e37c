package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MirrorTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("cba", Mirror.of("abc"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Mirror.of("abc"), Mirror.of("abc"));
  }
}
