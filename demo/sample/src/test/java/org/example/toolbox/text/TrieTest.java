package org.example.toolbox.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrieTest {
  private final Trie trie = new Trie();

  @BeforeEach
  void fill() {
    List.of("tea", "ten", "team", "inn").forEach(trie::add);
  }

  @Test
  void knowsWordsButNotTheirBeginnings() {
    assertTrue(trie.contains("tea"));
    assertFalse(trie.contains("te"));
    assertFalse(trie.contains("teams"));
  }

  @Test
  void findsWordsByPrefix() {
    assertEquals(List.of("tea", "team", "ten"), trie.withPrefix("te"));
    assertEquals(List.of(), trie.withPrefix("x"));
  }
}
