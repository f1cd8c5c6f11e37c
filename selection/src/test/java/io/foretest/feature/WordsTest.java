package io.foretest.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void camelCaseIsPartedAtItsHumps() {
    assertThat(Words.of("FooBarTest")).containsExactly("foo", "bar", "test");
  }

  @Test
  void anAcronymEndsWhereTheNextWordStarts() {
    assertThat(Words.of("XMLParserTest")).containsExactly("xml", "parser", "test");
    assertThat(Words.of("parseURL")).containsExactly("parse", "url");
  }

  @Test
  void digitsAreWordsOfTheirOwn() {
    assertThat(Words.of("Base64Test")).containsExactly("base", "64", "test");
  }

  @Test
  void signsPartAndVanish() {
    assertThat(Words.of("snake_case-name$Inner")).containsExactly("snake", "case", "name", "inner");
    assertThat(Words.of("__")).isEmpty();
    assertThat(Words.of("")).isEmpty();
  }
}
