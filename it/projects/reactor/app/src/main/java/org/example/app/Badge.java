package org.example.app;

import org.example.core.Initials;

public final class Badge {
  private Badge() {}

  public static String of(String text) {
    return "[" + Initials.of(text) + "]";
  }
}
