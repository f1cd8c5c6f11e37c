package org.example;

import org.junit.jupiter.api.Test;

class DeltaTest {
  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
