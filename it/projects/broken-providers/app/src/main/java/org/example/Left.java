package org.example;

public final class Left {
  public String value() {
    return "left";
  }
}
