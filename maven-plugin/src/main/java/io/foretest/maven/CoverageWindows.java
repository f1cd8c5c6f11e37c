package io.foretest.maven;

import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files of coverage that test JVMs leave. */
final class CoverageWindows {
  private CoverageWindows() {}

  /** Whether any of them lies in or below a directory, which need not exist. */
  static boolean in(Path journals) throws IOException {
    if (!Files.isDirectory(journals)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(journals)) {
      return files.anyMatch(file -> file.toString().endsWith(Handover.COVERAGE_SUFFIX));
    }
  }
}
