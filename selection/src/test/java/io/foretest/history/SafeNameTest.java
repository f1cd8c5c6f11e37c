package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../../etc/passwd", "a:b", "C:\\x", "a\0b", "-rf", ".", "nul", "ü/ß"})
  void noTextClimbsOutOrHides(String module) {
    assertThat(SafeName.of(module)).matches("[A-Za-z0-9_-][A-Za-z0-9._-]*").doesNotContain("..");
  }

  @Test
  void aNameIsReadableShortAndItsOwn() {
    assertThat(SafeName.of("com.acme:core")).startsWith("com.acme_core-");
    assertThat(SafeName.of("x".repeat(10_000))).hasSizeLessThan(80);
    assertThat(SafeName.of("a:b")).isNotEqualTo(SafeName.of("a_b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "a/b", "a b", ".hidden", "ü"})
  void aBuildIdThatIsNoPlainNameIsRefused(String id) {
    assertThat(SafeName.isSafe(id)).isFalse();
  }

  @Test
  void aNewBuildIdIsAccepted() {
    assertThat(SafeName.isSafe(BuildSpool.newBuildId())).isTrue();
  }
}
