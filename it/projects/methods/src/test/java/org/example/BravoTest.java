package org.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BravoTest {
  @Test
  void slug() {
    assertEquals("b-c", Slug.of("B c"));
  }

  @Test
  void mirror() {
    assertEquals("cb", Mirror.of("bc"));
  }

  @Test
  void initials() {
    assertEquals("bc", Initials.of("bb cde"));
  }

  @Nested
  class Inside {
    @Test
    void vowels() {
      assertEquals(2, Vowels.in("abe"));
    }

    @Test
    void shout() {
      assertEquals("B!", Shout.of("b"));
    }

    @Test
    void repeat() {
      assertEquals("bb", Repeat.of("b"));
    }
  }
}
