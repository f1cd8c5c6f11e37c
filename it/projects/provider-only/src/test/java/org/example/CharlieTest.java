package org.example;

import org.junit.jupiter.api.Test;

class CharlieTest {
  @Test
  void first() throws Exception {
    throw new AssertionError("Charlie always fails");
  }

  @Test
  void second() {}
}
