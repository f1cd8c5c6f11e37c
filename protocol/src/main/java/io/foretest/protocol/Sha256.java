package io.foretest.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform has. */
public final class Sha256 {
  private Sha256() {}

  /** A digest that is fed piece by piece. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digest of bytes: 64 hexadecimal digits in lower case. */
  public static String of(byte[] bytes) {
    byte[] digest = digest().digest(bytes);
    StringBuilder hex = new StringBuilder(2 * digest.length);
    for (byte one : digest) {
      hex.append(Character.forDigit(one >> 4 & 0xf, 16)).append(Character.forDigit(one & 0xf, 16));
    }
    return hex.toString();
  }
}
