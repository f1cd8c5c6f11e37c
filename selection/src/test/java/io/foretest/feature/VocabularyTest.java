package io.foretest.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary words = new Vocabulary();

  VocabularyTest() {
    words.learn(List.of("parser", "io"));
    words.learn(List.of("lexer", "io"));
    words.learn(List.of("tree", "io"));
  }

  private double cosine(List<String> a, List<String> b) {
    return words.vector(a).cosine(words.vector(b));
  }

  @Test
  void equalNamesAreAlike() {
    assertThat(cosine(List.of("parser"), List.of("parser"))).isCloseTo(1, within(1e-6));
  }

  @Test
  void aRareCommonWordCountsForMoreThanAFrequentOne() {
    assertThat(cosine(List.of("parser", "io"), List.of("parser")))
        .isGreaterThan(cosine(List.of("parser", "io"), List.of("io")));
  }

  @Test
  void namesWithoutACommonWordHaveNothingInCommon() {
    assertThat(cosine(List.of("parser"), List.of("lexer"))).isZero();
    assertThat(cosine(List.of(), List.of("lexer"))).isZero();
  }

  @Test
  void wordsThatOnlySayTestSayNothing() {
    assertThat(cosine(List.of("parser", "test"), List.of("lexer", "test"))).isZero();
    assertThat(cosine(List.of("test"), List.of("test"))).isZero();
  }

  @Test
  void whatWasLearnedBeforeIsKnownAndStays() {
    Vocabulary more = new Vocabulary(words);
    more.learn(List.of("parser", "json"));
    Vocabulary all = new Vocabulary();
    all.learn(List.of("parser", "io"));
    all.learn(List.of("lexer", "io"));
    all.learn(List.of("tree", "io"));
    all.learn(List.of("parser", "json"));

    for (String word : List.of("parser", "io", "lexer", "json", "unheard")) {
      assertThat(more.vector(List.of(word)).meanWeight())
          .as(word)
          .isEqualTo(all.vector(List.of(word)).meanWeight());
    }
    assertThat(more.vector(List.of("io", "json")).cosine(more.vector(List.of("json", "parser"))))
        .isEqualTo(all.vector(List.of("io", "json")).cosine(all.vector(List.of("json", "parser"))));
    assertThat(new Vocabulary(words).vector(List.of("parser")).meanWeight())
        .isEqualTo(words.vector(List.of("parser")).meanWeight());
  }
}
