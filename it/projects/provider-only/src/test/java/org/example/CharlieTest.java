package org.example;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CharlieTest {
  @BeforeAll
  static void started() throws Exception {
    Started.in(CharlieTest.class);
  }

  @Test
  void first() throws Exception {
    throw new AssertionError("Charlie always fails");
  }

  @Test
  void second() {}
}
