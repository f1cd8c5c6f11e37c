package org.example.toolbox.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Knows words and proposes the nearest ones for a word that it does not know. */
public final class SpellChecker {
  private final Trie words = new Trie();

  public SpellChecker(Collection<String> dictionary) {
    dictionary.forEach(words::add);
  }

  public boolean knows(String word) {
    return words.contains(word);
  }

  /** Known words at most two edits away, nearest first, then by alphabet. */
  public List<String> suggest(String word, int limit) {
    return words.withPrefix("").stream()
        .filter(known -> Levenshtein.distance(known, word) <= 2)
        .sorted(
            Comparator.comparingInt((String known) -> Levenshtein.distance(known, word))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .collect(Collectors.toList());
  }
}
