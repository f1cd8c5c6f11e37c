package io.foretest.protocol;

/** A value from a file as it may stand in a message: escaped, in quotes, and short. */
final class Quoted {
  private static final int LIMIT = 60;

  private Quoted() {}

  static String of(String value) {
    boolean cut = value.length() > LIMIT;
    return "'" + Fields.escape(cut ? value.substring(0, LIMIT) : value) + (cut ? "…'" : "'");
  }
}
