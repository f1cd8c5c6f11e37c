package org.example.toolbox.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of words that finds all words with a prefix. */
public final class Trie {
  private final Map<Character, Trie> children = new TreeMap<>();
  private boolean word;

  public void add(String text) {
    Trie node = this;
    for (char c : text.toCharArray()) {
      node = node.children.computeIfAbsent(c, key -> new Trie());
    }
    node.word = true;
  }

  public boolean contains(String text) {
    Trie node = descend(text);
    return node != null && node.word;
  }

  /** Words that start with the prefix, sorted. */
  public List<String> withPrefix(String prefix) {
    List<String> found = new ArrayList<>();
    Trie node = descend(prefix);
    if (node != null) {
      node.collect(prefix, found);
    }
    return found;
  }

  private Trie descend(String text) {
    Trie node = this;
    for (int i = 0; i < text.length() && node != null; i++) {
      node = node.children.get(text.charAt(i));
    }
    return node;
  }

  private void collect(String prefix, List<String> found) {
    if (word) {
      found.add(prefix);
    }
    children.forEach((c, child) -> child.collect(prefix + c, found));
  }
}
