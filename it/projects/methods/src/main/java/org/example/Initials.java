package org.example;

public final class Initials {
  private Initials() {}

  public static String of(String text) {
    return text.charAt(0) + "" + text.charAt(text.indexOf(' ') + 1);
  }
}
