package io.foretest.training.cli;

/**
 * Names come from files that others write: what would steer a terminal is shown as a question mark.
 */
final class Printable {
  private static final int MOST = 200;

  private Printable() {}

  static String of(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\\n]]", "?");
  }

  /** As {@link #of}, on one line of bounded length. */
  static String name(String text) {
    String shown = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    return of(shown).replace('\n', '?');
  }
}
