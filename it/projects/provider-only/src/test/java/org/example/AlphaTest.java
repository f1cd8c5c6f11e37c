package org.example;

import org.junit.jupiter.api.Test;

class AlphaTest {
  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
