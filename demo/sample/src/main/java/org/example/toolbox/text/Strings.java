package org.example.toolbox.text;

/** Small helpers for text that the other packages share. */
public final class Strings {
  private Strings() {}

  public static boolean isBlank(String text) {
    return text == null || text.trim().isEmpty();
  }

  /** Pads on the left; a text that is longer than the width stays as it is. */
  public static String padLeft(String text, int width, char pad) {
    return String.valueOf(pad).repeat(Math.max(0, width - text.length())) + text;
  }

  public static String padRight(String text, int width, char pad) {
    return text + String.valueOf(pad).repeat(Math.max(0, width - text.length()));
  }

  public static String capitalize(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** Counts matches that do not overlap. */
  public static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }

  /** Cuts to the given length, the ellipsis included. */
  public static String abbreviate(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 3) + "...";
  }
}
