package io.foretest.demo;

import java.io.PrintStream;
import java.util.Locale;

/** What the demo says, with the seconds since its start. */
final class Screen {
  private final PrintStream out;
  private final long start = System.nanoTime();

  Screen(PrintStream out) {
    this.out = out;
  }

  void title(String text) {
    out.println();
    out.println("== " + text);
  }

  void say(String text) {
    out.printf(Locale.ROOT, "%4.0f s  %s%n", seconds(), text);
    out.flush();
  }

  /** Text that speaks for itself. */
  void print(String text) {
    out.println(text);
    out.flush();
  }

  /** The end that should not be: what went wrong, and where. */
  void failed(Exception e) {
    say("THE DEMO FAILED: " + e.getMessage());
    e.printStackTrace(out);
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
