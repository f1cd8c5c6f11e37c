package io.foretest.surefire;

import io.foretest.protocol.Fallback;
import java.util.function.Consumer;

/** One line a message. */
final class Console {
  private final Consumer<String> lines;

  Console(Consumer<String> lines) {
    this.lines = lines;
  }

  /**
   * The standard error stream that the JVM started with: Surefire captures the streams while tests
   * run, so this has to be asked for before.
   */
  static Console ofThisJvm() {
    return new Console(System.err::println);
  }

  static Console silent() {
    return new Console(line -> {});
  }

  /** Says that everything runs, and why. */
  void fallback(Fallback reason, String detail) {
    String more = detail.isEmpty() ? "" : ": " + detail;
    line(reason + " " + reason.sentence() + more + "; all tests run");
  }

  void line(String message) {
    lines.accept("[foretest] " + printable(message));
  }

  /** Names and messages come from files and class names; a control character would fake a line. */
  private static String printable(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }
}
