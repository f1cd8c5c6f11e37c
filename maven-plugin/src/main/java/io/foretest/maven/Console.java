package io.foretest.maven;

/** What the lines on the console have in common. */
final class Console {
  /** Logger name; Maven shows it only where the user asks for names. */
  static final String NAME = "io.foretest";

  private Console() {}
}
