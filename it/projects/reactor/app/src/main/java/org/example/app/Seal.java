package org.example.app;

import org.example.core.Mirror;

public final class Seal {
  private Seal() {}

  public static String of(String text) {
    return Mirror.of(text) + ".";
  }
}
