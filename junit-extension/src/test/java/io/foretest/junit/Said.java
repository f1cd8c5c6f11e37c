package io.foretest.junit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What goes to stderr meanwhile. */
final class Said {
  private Said() {}

  static String by(Runnable action) {
    PrintStream real = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      action.run();
    } finally {
      System.setErr(real);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
