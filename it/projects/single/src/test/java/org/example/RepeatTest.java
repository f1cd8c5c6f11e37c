package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RepeatTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("haha", Repeat.of("ha"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Repeat.of("ha"), Repeat.of("ha"));
  }
}
