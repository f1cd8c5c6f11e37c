package io.foretest.protocol;

import org.jspecify.annotations.Nullable;

/** One line of a file: its text, or why there is none. */
final class Line {
  private final long number;
  private final String text;
  private final @Nullable String defect;

  Line(long number, String text, @Nullable String defect) {
    this.number = number;
    this.text = text;
    this.defect = defect;
  }

  /** From 1. */
  long number() {
    return number;
  }

  /** The text without its line end; empty where there is a defect. */
  String text() {
    return text;
  }

  /** What is wrong with the line as such; null where its text can be read. */
  @Nullable String defect() {
    return defect;
  }
}
