package io.foretest.change;

/** Text from a repository or an environment, made fit for a console and a database. */
final class SafeText {
  private SafeText() {}

  /**
   * The text with {@code ?} for every character that could move a cursor, end a line or turn the
   * reading direction.
   */
  static String of(String text) {
    if (text.codePoints().noneMatch(SafeText::isUnsafe)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(c -> safe.appendCodePoint(isUnsafe(c) ? '?' : c));
    return safe.toString();
  }

  /**
   * A path that stays below its root: unsafe characters and segments that climb are replaced, so
   * that a file with a hostile name is still counted.
   */
  static String path(String path) {
    String safe = of(path);
    if (!needsCare(safe)) {
      return safe;
    }
    StringBuilder joined = new StringBuilder(safe.length());
    for (String segment : safe.split("/")) {
      if (!segment.isEmpty()) {
        joined.append(joined.length() == 0 ? "" : "/").append(climbs(segment) ? "_" : segment);
      }
    }
    return joined.toString();
  }

  private static boolean needsCare(String path) {
    return path.startsWith("/") || path.endsWith("/") || path.contains("//") || path.contains(".");
  }

  private static boolean climbs(String segment) {
    return segment.equals(".") || segment.equals("..");
  }

  private static boolean isUnsafe(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
