package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.MethodName.class)
class OrderedTest {
  @Test
  void slug() {
    assertEquals("o-p", Slug.of("O p"));
  }

  @Test
  void mirror() {
    assertEquals("po", Mirror.of("op"));
  }

  @Test
  void initials() {
    assertEquals("op", Initials.of("oo pqr"));
  }

  @Test
  void vowels() {
    assertEquals(1, Vowels.in("o p"));
  }
}
