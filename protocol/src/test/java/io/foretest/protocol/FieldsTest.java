package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
  @Test
  void fieldsThatNeedNoEscapeStandAsTheyAre() {
    assertThat(Fields.join("started", "a.B", "", "größer 🙂"))
        .isEqualTo("started\ta.B\t\tgrößer 🙂");
  }

  @Test
  void whatCouldEndAFieldOrALineIsEscaped() {
    assertThat(Fields.join("a\tb\nc\rd\0e\\f")).isEqualTo("a\\tb\\nc\\rd\\0e\\\\f");
  }

  @Test
  void otherControlCharactersLineSeparatorsAndLoneSurrogatesAreEscapedByTheirCode() {
    assertThat(Fields.join("\u001b[31m", "\u0085\u2028", "\ud83d", "\ude42x"))
        .isEqualTo("\\u001b[31m\t\\u0085\\u2028\t\\ud83d\t\\ude42x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "\\x", "\\u12", "\\u12g4", "\\u１２３４", "ab\\"})
  void aBrokenEscapeIsRefusedWithTheField(String field) {
    assertThatThrownBy(() -> Fields.split("kind\t" + field))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("broken escape")
        .hasMessageContaining(Fields.escape(field));
  }

  @Test
  void anyTextComesBackFromUtf8AsItWas() throws FormatException {
    Random random = new Random(42);
    for (int round = 0; round < 2_000; round++) {
      String[] fields = {anyText(random), anyText(random), anyText(random)};
      byte[] bytes = Fields.join(fields).getBytes(StandardCharsets.UTF_8);
      String line = new String(bytes, StandardCharsets.UTF_8);
      assertThat(line).doesNotContain("\n", "\r", "\0");
      assertThat(Fields.split(line)).containsExactly(fields);
    }
  }

  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int range = random.nextBoolean() ? 0x100 : 0x10000;
      text.append((char) random.nextInt(range));
    }
    return text.toString();
  }
}
