package io.foretest.history;

import java.io.IOException;
import java.nio.file.Path;

/** The facts of a build and of its modules in a spool, for the fuzzer. */
public final class FactsReader {
  private FactsReader() {}

  public static void readBuild(Path file) throws IOException {
    BuildFactsFile.read(file, "b-1");
  }

  public static void readModule(Path file) throws IOException {
    ModuleFactsFile.read(file);
  }
}
