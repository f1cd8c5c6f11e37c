package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordWrapTest {
  @Test
  void breaksBetweenWords() {
    assertEquals(List.of("the quick", "brown fox"), WordWrap.wrap("the quick brown fox", 10));
  }

  @Test
  void aLineMayBeExactlyAsLongAsTheWidth() {
    assertEquals(List.of("ab cd", "ef"), WordWrap.wrap("ab cd ef", 5));
  }

  @Test
  void aLongWordStandsAlone() {
    assertEquals(List.of("a", "extraordinary", "b"), WordWrap.wrap("a extraordinary b", 5));
  }

  @Test
  void aBlockHasEqualLines() {
    assertEquals("ab   \ncdefg\n", WordWrap.block("ab cdefg", 5));
  }

  @Test
  void emptyTextHasNoLines() {
    assertTrue(WordWrap.wrap("  ", 5).isEmpty());
  }
}
