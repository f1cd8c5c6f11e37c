package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names from outside. */
class SafeTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"a/b.txt", ".github/ci.yml", "a b/ü.txt", "a..b/c", "", "日本/語.java"})
  void anOrdinaryPathStaysAsItIs(String path) {
    assertThat(SafeText.path(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "../a, _/a",
    "a/../../b, a/_/_/b",
    "./a, _/a",
    "/etc/passwd, etc/passwd",
    "a//b/, a/b",
    ".., _"
  })
  void aPathCannotClimb(String path, String safe) {
    assertThat(SafeText.path(path)).isEqualTo(safe);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u202e", "\u2028", "\ud800"})
  void aCharacterThatMovesTheCursorIsReplaced(String hostile) {
    assertThat(SafeText.of("a" + hostile + "b")).isEqualTo("a?b");
  }
}
