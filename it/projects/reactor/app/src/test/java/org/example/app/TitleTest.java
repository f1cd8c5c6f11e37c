package org.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TitleTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("the-house", Title.of("House"));
  }
}
