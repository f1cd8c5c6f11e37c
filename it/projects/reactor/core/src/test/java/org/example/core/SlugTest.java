package org.example.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SlugTest {
  @Test
  void givesWhatItPromises() {
    assertEquals("hello-world", Slug.of("Hello World"));
  }

  @Test
  void givesTheSameTwice() {
    assertEquals(Slug.of("Hello World"), Slug.of("Hello World"));
  }
}
