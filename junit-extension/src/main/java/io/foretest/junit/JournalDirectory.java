package io.foretest.junit;

import io.foretest.protocol.Handover;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;

/** Where the journal goes: where the plugin says, else the build tool's output directory. */
final class JournalDirectory {
  /** System property that turns everything of ours off. */
  static final String SKIP = "ml.skip";

  private JournalDirectory() {}

  /** The directory; empty where nothing is to be recorded. */
  static Optional<Path> find() {
    if (isOff()) {
      return Optional.empty();
    }
    String told = System.getProperty(Handover.JOURNAL_DIR, "");
    return told.isEmpty() ? below(Paths.get("")) : Optional.of(Paths.get(told));
  }

  static boolean isOff() {
    return Boolean.getBoolean(SKIP);
  }

  /** The output directory of the build tool whose file lies in {@code project}. */
  static Optional<Path> below(Path project) {
    if (Files.exists(project.resolve("pom.xml"))) {
      return Optional.of(project.resolve("target/foretest/journal"));
    }
    if (Files.exists(project.resolve("build.gradle"))
        || Files.exists(project.resolve("build.gradle.kts"))) {
      return Optional.of(project.resolve("build/foretest/journal"));
    }
    return Optional.empty();
  }
}
