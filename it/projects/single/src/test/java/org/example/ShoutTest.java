package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ShoutTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("HEY!", Shout.of("hey"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Shout.of("hey"), Shout.of("hey"));
  }
}
