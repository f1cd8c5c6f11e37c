package io.foretest.history;

import org.jspecify.annotations.Nullable;

/**
 * Texts as both databases can hold them. PostgreSQL refuses NUL, and UTF-8 has no lone surrogates;
 * SUB (U+001A) starts the escape of either, and of itself: SUB {@code 0}, SUB {@code uXXXX}, SUB
 * SUB. Any other text is stored as it is.
 */
final class StoredText {
  private static final char ESCAPE = '\u001a';

  private StoredText() {}

  static @Nullable String encodeNullable(@Nullable String text) {
    return text == null ? null : encode(text);
  }

  static String encode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (needsEscape(text, i)) {
        return encoded(text);
      }
    }
    return text;
  }

  private static String encoded(String text) {
    StringBuilder stored = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!needsEscape(text, i)) {
        stored.append(c);
      } else if (c == 0) {
        stored.append(ESCAPE).append('0');
      } else if (c == ESCAPE) {
        stored.append(ESCAPE).append(ESCAPE);
      } else {
        stored.append(ESCAPE).append('u').append(Integer.toHexString(c));
      }
    }
    return stored.toString();
  }

  private static boolean needsEscape(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0 || c == ESCAPE;
  }

  /** What {@link #encode} was given. */
  static String decode(String stored) {
    if (stored.indexOf(ESCAPE) < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    for (int i = 0; i < stored.length(); i++) {
      char c = stored.charAt(i);
      if (c != ESCAPE || i + 1 == stored.length()) {
        text.append(c);
        continue;
      }
      char kind = stored.charAt(++i);
      if (kind == 'u' && isHex(stored, i + 1)) {
        text.append((char) Integer.parseInt(stored, i + 1, i + 5, 16));
        i += 4;
      } else {
        text.append(kind == '0' ? '\0' : kind);
      }
    }
    return text.toString();
  }

  private static boolean isHex(String stored, int from) {
    return from + 4 <= stored.length()
        && stored.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  static @Nullable String decodeNullable(@Nullable String stored) {
    return stored == null ? null : decode(stored);
  }
}
