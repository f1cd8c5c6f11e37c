package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LevenshteinTest {
  @Test
  void countsEdits() {
    assertEquals(3, Levenshtein.distance("kitten", "sitting"));
    assertEquals(4, Levenshtein.distance("", "abcd"));
    assertEquals(0, Levenshtein.distance("same", "same"));
  }

  @Test
  void similarityLiesBetweenNoneAndAll() {
    assertEquals(1, Levenshtein.similarity("", ""));
    assertEquals(0, Levenshtein.similarity("abc", "xyz"));
    assertEquals(0.75, Levenshtein.similarity("word", "ward"));
  }

  @Test
  void obeysTheTriangleInequality() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      String a = text(random);
      String b = text(random);
      String c = text(random);
      assertTrue(
          Levenshtein.distance(a, c) <= Levenshtein.distance(a, b) + Levenshtein.distance(b, c));
      assertEquals(Levenshtein.distance(a, b), Levenshtein.distance(b, a));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      text.append((char) ('a' + random.nextInt(4)));
    }
    return text.toString();
  }
}
