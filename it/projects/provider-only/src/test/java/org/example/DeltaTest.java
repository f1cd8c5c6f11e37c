package org.example;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeltaTest {
  @BeforeAll
  static void started() throws Exception {
    Started.in(DeltaTest.class);
  }

  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
