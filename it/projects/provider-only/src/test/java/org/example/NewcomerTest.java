package org.example;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NewcomerTest {
  @BeforeAll
  static void started() throws Exception {
    Started.in(NewcomerTest.class);
  }

  @Test
  void first() throws Exception {
    Thread.sleep(Long.getLong("pause"));
  }

  @Test
  void second() {}
}
