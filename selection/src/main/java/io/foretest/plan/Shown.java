package io.foretest.plan;

/** Makes a text of unknown origin fit for one line of a console. */
final class Shown {
  private static final int MAX_LENGTH = 200;

  private Shown() {}

  static String text(String text) {
    String cut = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }
}
