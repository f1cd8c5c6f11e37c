package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "adds(int)",
        "a\0b",
        "\0",
        "\u001a",
        "\u001a0",
        "\u001au0000",
        "\u001a\0\u001a",
        "\ud800",
        "x\udc00y",
        "\ud83d\ude00",
        "\ude00\ud83d",
        "tab\tline\nquote'--;DROP TABLE build"
      })
  void everyTextComesBackAndCanBeStored(String text) {
    String stored = StoredText.encode(text);

    assertThat(StoredText.decode(stored)).isEqualTo(text);
    assertThat(stored).doesNotContain("\0");
    assertThat(new String(stored.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"adds(int)", "\ud83d\ude00 ünï", "tab\t\\n"})
  void anOrdinaryTextIsStoredAsItIs(String text) {
    assertThat(StoredText.encode(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001a", "a\u001au12", "\u001auzzzz"})
  void aTextThatNobodyEncodedIsReadAllTheSame(String stored) {
    assertThat(StoredText.decode(stored)).isNotNull();
  }
}
