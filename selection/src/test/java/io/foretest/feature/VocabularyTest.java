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
}
