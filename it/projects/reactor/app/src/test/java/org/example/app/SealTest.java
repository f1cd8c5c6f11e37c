package org.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SealTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("cba.", Seal.of("abc"));
  }
}
