package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StringsTest {
  @Test
  void blankIsNullEmptyOrSpace() {
    assertTrue(Strings.isBlank(null));
    assertTrue(Strings.isBlank(" \t"));
    assertFalse(Strings.isBlank(" x "));
  }

  @Test
  void padsToTheWidth() {
    assertEquals("007", Strings.padLeft("7", 3, '0'));
    assertEquals("7..", Strings.padRight("7", 3, '.'));
    assertEquals("1234", Strings.padLeft("1234", 3, '0'));
  }

  @Test
  void capitalizesTheFirstLetter() {
    assertEquals("Word", Strings.capitalize("word"));
    assertEquals("", Strings.capitalize(""));
  }

  @Test
  void countsWithoutOverlap() {
    assertEquals(2, Strings.count("aaaa", "aa"));
    assertEquals(0, Strings.count("abc", "x"));
  }

  @Test
  void abbreviatesToTheLength() {
    assertEquals("abc...", Strings.abbreviate("abcdefghi", 6));
    assertEquals("abcdef", Strings.abbreviate("abcdef", 6));
  }
}
