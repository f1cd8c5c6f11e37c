package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SpellCheckerTest {
  @Test
  void proposesTheNearestWordsFirst() {
    SpellChecker checker = new SpellChecker(List.of("house", "horse", "mouse", "elephant"));
    assertEquals(List.of("house", "horse", "mouse"), checker.suggest("hous", 5));
    assertEquals(List.of("house"), checker.suggest("hous", 1));
    assertTrue(checker.knows("horse"));
    assertFalse(checker.knows("hors"));
  }

  @Test
  void findsItsWayInALargeDictionary() {
    Random random = new Random(11);
    TreeSet<String> words = new TreeSet<>();
    while (words.size() < 6000) {
      words.add(word(random));
    }
    SpellChecker checker = new SpellChecker(words);
    for (int i = 0; i < 12; i++) {
      String known = words.stream().skip(i * 400L).findFirst().orElseThrow();
      assertEquals(known, checker.suggest(known, 3).get(0));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 7; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
