package io.foretest.training.cli;

import java.io.Console;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /**
   * Whether input and output are a terminal. Java 22 and later always have a console and tell with
   * {@code isTerminal()}, which 17 does not know; there a console is a terminal.
   */
  @SuppressWarnings("SystemConsoleNull") // null means redirected on Java 17 to 21
  static boolean watched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
