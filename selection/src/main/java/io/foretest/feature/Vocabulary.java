package io.foretest.feature;

import java.util.Collection;
import java.util.Comparator;
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

  private final Map<String, Word> earlier;
  private final Map<String, Word> words = new HashMap<>();
  private int numbers;
  private int names;

  /** In how many names a word occurs. */
  private static final class Word {
    private final int number;
    private int names;
    private int lastName;

    Word(int number) {
      this.number = number;
    }

    Word(Word other) {
      number = other.number;
      names = other.names;
      lastName = other.lastName;
    }

    int number() {
      return number;
    }

    /** Once a name, however often it bears the word. */
    void seeIn(int name) {
      if (lastName != name) {
        lastName = name;
        names++;
      }
    }
  }

  Vocabulary() {
    this.earlier = Map.of();
  }

  /** One that knows what another has learned, which must not learn more; several can share it. */
  Vocabulary(Vocabulary earlier) {
    this.earlier = earlier.words;
    this.numbers = earlier.numbers;
    this.names = earlier.names;
  }

  /** Counts one name's words. */
  void learn(Collection<String> words) {
    names++;
    for (String word : words) {
      if (!TEST_WORDS.contains(word)) {
        own(word).seeIn(names);
      }
    }
  }

  /** A vector whose weights hold until more is learned. */
  WordVector vector(Collection<String> words) {
    List<Word> sorted =
        words.stream()
            .filter(word -> !TEST_WORDS.contains(word))
            .map(this::known)
            .distinct()
            .sorted(Comparator.comparingInt(Word::number))
            .toList();
    int[] numbers = new int[sorted.size()];
    float[] weights = new float[sorted.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = sorted.get(i).number;
      weights[i] = (float) StrictMath.log((names + 1) / (sorted.get(i).names + 0.5));
    }
    return new WordVector(numbers, weights);
  }

  private Word known(String word) {
    Word known = words.get(word);
    Word before = known == null ? earlier.get(word) : known;
    return before == null ? own(word) : before;
  }

  private Word own(String word) {
    Word own = words.get(word);
    if (own == null) {
      Word before = earlier.get(word);
      own = before == null ? new Word(numbers++) : new Word(before);
      words.put(word, own);
    }
    return own;
  }
}
