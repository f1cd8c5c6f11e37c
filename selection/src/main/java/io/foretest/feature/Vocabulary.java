package io.foretest.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Words of a project's names with their rarity, the inverse document frequency {@code ln((N + 1) /
 * (n + 1/2))} of a word that occurs in n of N names: what is in every name says nothing.
 */
final class Vocabulary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<int[]> occurrences = new ArrayList<>();
  private int names;

  /** Counts one name's words. */
  void learn(Collection<String> words) {
    names++;
    for (String word : new HashSet<>(words)) {
      occurrences.get(number(word))[0]++;
    }
  }

  /** A vector whose weights hold until more is learned. */
  WordVector vector(Collection<String> words) {
    int[] sorted = words.stream().mapToInt(this::number).sorted().distinct().toArray();
    float[] weights = new float[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      weights[i] = (float) StrictMath.log((names + 1) / (occurrences.get(sorted[i])[0] + 0.5));
    }
    return new WordVector(sorted, weights);
  }

  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, occurrences.size());
    if (known != null) {
      return known;
    }
    occurrences.add(new int[1]);
    return occurrences.size() - 1;
  }
}
