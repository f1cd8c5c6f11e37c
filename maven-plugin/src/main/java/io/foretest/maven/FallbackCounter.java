package io.foretest.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts selective builds in a row that ran everything, so that nobody overlooks it for months. */
final class FallbackCounter {
  private final Path file;

  FallbackCounter(Path foretestDirectory) {
    this.file = foretestDirectory.resolve("fallbacks");
  }

  /** Takes one selective build into account; returns the number in a row, 0 after a selection. */
  int count(boolean fellBack) throws IOException {
    if (!fellBack) {
      Files.deleteIfExists(file);
      return 0;
    }
    int inARow = stored() + 1;
    Files.writeString(file, inARow + "\n", StandardCharsets.UTF_8);
    return inARow;
  }

  private int stored() throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try {
      return Math.max(0, Integer.parseInt(Files.readString(file, StandardCharsets.UTF_8).strip()));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
