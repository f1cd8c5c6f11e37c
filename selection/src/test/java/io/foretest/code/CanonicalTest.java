package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalTest {
  private static Canonical form() {
    return new Canonical(new Canonical.Memory());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "aä€", "\u0000", "two \ud83d\ude00 halves"})
  void aShortTextIsItsLengthAndUtf16(String text) {
    byte[] utf16 = text.getBytes(StandardCharsets.UTF_16BE);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    expected.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf16.length).array());
    expected.writeBytes(utf16);

    assertThat(form().text(text).take()).isEqualTo(expected.toByteArray());
  }

  @Test
  void aLongTextIsItsDigest() {
    String text = "ä".repeat(65);
    byte[] digest = Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_16BE));

    assertThat(form().text(text).take()).hasSize(36).endsWith(digest);
  }

  /** A constant of a class file may hold one alone. */
  @Test
  void straySurrogatesDiffer() {
    assertThat(form().text("\ud800").digest64()).isNotEqualTo(form().text("\udc00").digest64());
  }
}
