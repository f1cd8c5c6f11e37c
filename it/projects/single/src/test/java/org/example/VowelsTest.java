package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VowelsTest {
  @Test
  void givesWhatItPromises() {
    assertEquals(3, Vowels.in("banana"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Vowels.in("banana"), Vowels.in("banana"));
  }
}
