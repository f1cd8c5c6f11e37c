package org.example;

public final class Vowels {
  private Vowels() {}

  public static int in(String text) {
    return text.replaceAll("[^aeiou]", "").length();
  }
}
