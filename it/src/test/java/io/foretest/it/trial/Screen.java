package io.foretest.it.trial;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a trial says, with the seconds since its start. */
final class Screen {
  private final PrintStream out;
  private final long start = System.nanoTime();

  Screen(PrintStream out) {
    this.out = out;
  }

  void say(String text) {
    out.printf(Locale.ROOT, "%5.0f s  %s%n", seconds(), text);
    out.flush();
  }

  /** Text that speaks for itself. */
  void print(String text) {
    out.println(text);
    out.flush();
  }

  /** One line of one change, with its number among those that count. */
  void trialled(int number, String became, Trialled trialled) {
    say(
        String.format(
            Locale.ROOT,
            "%d %s: %s; failing %d of %d found, ran %d of %d classes, build %.1f s of %.1f s",
            number,
            trialled.change(),
            became,
            trialled.found().size(),
            trialled.full().failing().size(),
            trialled.selected().classes().size(),
            trialled.full().classes().size(),
            trialled.selected().seconds(),
            trialled.full().seconds()));
  }

  boolean isOver(Duration limit) {
    return seconds() > limit.toSeconds();
  }

  private double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }
}
