package org.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BadgeTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("[AL]", Badge.of("Ada Lovelace"));
  }
}
