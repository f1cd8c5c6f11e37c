package io.foretest.history;

import io.foretest.protocol.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * Counts distinct authors without keeping who they are: each sets one of 64 bits, which one in
 * sixty-four of all people shares (linear counting; Whang, Vander-Zanden and Taylor, 1990).
 */
final class Authors {
  private static final int BITS = Long.SIZE;

  private Authors() {}

  /** The bit of an author, by the SHA-256 of the name as git gives it. */
  static long bit(String author) {
    String digest = Sha256.of(author.strip().getBytes(StandardCharsets.UTF_8));
    return 1L << (Integer.parseInt(digest.substring(0, 2), 16) % BITS);
  }

  /** Estimated number of authors behind the bits; exact but for shared bits, 0 of none. */
  static double count(long bits) {
    int empty = BITS - Long.bitCount(bits);
    return empty == 0 ? BITS * Math.log(BITS) : BITS * Math.log((double) BITS / empty);
  }
}
