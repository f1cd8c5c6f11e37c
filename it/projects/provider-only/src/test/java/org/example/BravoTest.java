package org.example;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BravoTest {
  @BeforeAll
  static void started() throws Exception {
    Started.in(BravoTest.class);
  }

  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
