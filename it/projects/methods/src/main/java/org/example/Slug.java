package org.example;

public final class Slug {
  private Slug() {}

  public static String of(String text) {
    return text.toLowerCase().replace(' ', '-');
  }
}
