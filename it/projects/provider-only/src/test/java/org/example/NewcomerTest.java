package org.example;

import org.junit.jupiter.api.Test;

class NewcomerTest {
  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
