package org.example;

public final class Mirror {
  private Mirror() {}

  public static String of(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
