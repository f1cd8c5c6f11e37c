package org.example;

public final class Right {
  public String value() {
    return "right";
  }
}
