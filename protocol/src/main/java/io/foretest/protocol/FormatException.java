package io.foretest.protocol;

import java.io.IOException;
import java.nio.file.Path;

/** A plan or journal that cannot be used; the message says what, where, and what to do. */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean newerVersion;

  private FormatException(String message, boolean newerVersion) {
    super(message);
    this.newerVersion = newerVersion;
  }

  static FormatException of(String message) {
    return new FormatException(message, false);
  }

  static FormatException newer(String what, String found, int supported) {
    return new FormatException(
        what
            + " has format version "
            + Quoted.of(found)
            + ", this Foretest reads version "
            + supported
            + ": use the same Foretest version for plugin and test dependency",
        true);
  }

  FormatException in(Path file) {
    return new FormatException(file + ": " + getMessage(), newerVersion);
  }

  /** Whether a newer Foretest wrote the file, which is then sound and has to be left alone. */
  public boolean newerVersion() {
    return newerVersion;
  }
}
