package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class InitialsTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("AL", Initials.of("Ada Lovelace"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Initials.of("Ada Lovelace"), Initials.of("Ada Lovelace"));
  }
}
