package io.foretest.history;

import io.foretest.protocol.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Short stable names for texts of any length. */
final class Digests {
  private static final int KEY_LENGTH = 200;

  private Digests() {}

  /**
   * 128 bits of the texts' SHA-256 in hexadecimal; where one text ends and the next starts counts.
   */
  static String of(String... texts) {
    return HexFormat.of().formatHex(bytes(texts), 0, 16);
  }

  /** 64 bits of the text's SHA-256. */
  static long number(String text) {
    return ByteBuffer.wrap(bytes(text)).getLong();
  }

  /**
   * A text that is fit for an index: itself where it is short; PostgreSQL refuses index entries
   * over 2,700 bytes.
   */
  static String key(String text) {
    return text.length() <= KEY_LENGTH ? text : text.substring(0, 100) + "~" + of(text);
  }

  private static byte[] bytes(String... texts) {
    MessageDigest digest = Sha256.digest();
    for (String text : texts) {
      // UTF-16 keeps lone surrogates apart, which UTF-8 would fold into one question mark.
      byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
      digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return digest.digest();
  }
}
