package io.foretest.feature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words of a project's names with their rarity, the inverse document frequency {@code ln((N + 1) /
 * (n + 1/2))} of a word that occurs in n of N names: what is in every name says nothing. Words that
 * only say that something is a test are left out, since a changed file may bear them, too, and
 * would then look like every test.
 */
final class Vocabulary {
  private static final Set<String> TEST_WORDS = Set.of("test", "tests", "it", "case", "junit");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Occurrences> occurrences = new ArrayList<>();
  private int names;

  /** In how many names a word occurs. */
  private static final class Occurrences {
    private int names;
    private int lastName;

    /** Once a name, however often it bears the word. */
    void seeIn(int name) {
      if (lastName != name) {
        lastName = name;
        names++;
      }
    }
  }

  /** Counts one name's words. */
  void learn(Collection<String> words) {
    names++;
    for (String word : words) {
      if (!TEST_WORDS.contains(word)) {
        occurrences.get(number(word)).seeIn(names);
      }
    }
  }

  /** A vector whose weights hold until more is learned. */
  WordVector vector(Collection<String> words) {
    int[] sorted =
        words.stream()
            .filter(word -> !TEST_WORDS.contains(word))
            .mapToInt(this::number)
            .sorted()
            .distinct()
            .toArray();
    float[] weights = new float[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      weights[i] = (float) StrictMath.log((names + 1) / (occurrences.get(sorted[i]).names + 0.5));
    }
    return new WordVector(sorted, weights);
  }

  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, occurrences.size());
    if (known != null) {
      return known;
    }
    occurrences.add(new Occurrences());
    return occurrences.size() - 1;
  }
}
