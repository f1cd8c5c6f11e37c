package org.example;

public final class Shout {
  private Shout() {}

  public static String of(String text) {
    return text.toUpperCase() + "!";
  }
}
