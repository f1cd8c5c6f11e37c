package org.example;

public final class Repeat {
  private Repeat() {}

  public static String of(String text) {
    return text + text;
  }
}
