package org.example.app;

import org.example.core.Slug;

public final class Title {
  private Title() {}

  public static String of(String text) {
    return Slug.of("The " + text);
  }
}
