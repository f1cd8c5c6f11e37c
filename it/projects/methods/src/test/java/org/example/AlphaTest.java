package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AlphaTest {
  @Test
  void slug() {
    assertEquals("a-b", Slug.of("A b"));
  }

  @Test
  void mirror() {
    assertEquals("ba", Mirror.of("ab"));
  }

  @Test
  void initials() {
    assertEquals("ab", Initials.of("aa bcd"));
  }

  @Test
  void vowels() {
    assertEquals(1, Vowels.in("a b"));
  }

  @Test
  void shout() {
    assertEquals("A!", Shout.of("a"));
  }

  @Test
  void repeat() {
    assertEquals("aa", Repeat.of("a"));
  }
}
