package io.foretest.history;

import java.util.regex.Pattern;

/** File names that no text can make climb, hide or collide. */
final class SafeName {
  private static final Pattern BUILD_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");
  private static final int READABLE_LENGTH = 60;

  private SafeName() {}

  /** A readable file name of its own for any text: what a person recognizes, and a digest. */
  static String of(String text) {
    String clipped = text.substring(0, Math.min(READABLE_LENGTH, text.length()));
    String readable = clipped.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^[.]|[.]{2,}", "_");
    return readable + "-" + Digests.of(text).substring(0, 12);
  }

  /** Whether the text can name a directory as it is. */
  static boolean isSafe(String buildId) {
    return BUILD_ID.matcher(buildId).matches();
  }
}
