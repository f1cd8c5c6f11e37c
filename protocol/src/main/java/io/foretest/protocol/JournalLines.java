package io.foretest.protocol;

/** Kinds of a journal's lines, and how long its texts may be. */
final class JournalLines {
  static final String JVM = "jvm";
  static final String DISCOVERED = "discovered";
  static final String LEFT_OUT = "left-out";
  static final String STARTED = "started";
  static final String FINISHED = "finished";
  static final String CLASS_STARTED = "class-started";
  static final String CLASS_FINISHED = "class-finished";
  static final String END = "end";

  /** Characters of a name: class, method, unique id, and what stands in the jvm line. */
  static final int NAME_LIMIT = 8_000;

  /** Characters of a display name or of the reason of a skip. */
  static final int TEXT_LIMIT = 1_000;

  /** Bytes of one line that a reader takes; above what the other limits allow. */
  static final int LINE_LIMIT = 1 << 20;

  /** Starts of tests and classes, classes found and left out, that a reader takes. */
  static final int RECORD_LIMIT = 2_000_000;

  /** Problems that a reader spells out. */
  static final int PROBLEM_LIMIT = 100;

  private JournalLines() {}

  static String name(String name) {
    return cut(name, NAME_LIMIT);
  }

  static String text(String text) {
    return cut(text, TEXT_LIMIT);
  }

  /**
   * The text within its limit. One that is cut keeps its beginning, its length and its hash, so
   * that different names stay different.
   */
  private static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    String hash = Integer.toHexString(text.hashCode());
    return text.substring(0, end) + "…[" + text.length() + " characters, hash " + hash + "]";
  }
}
