package io.foretest.training.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The trainer's jar as a person starts it, in a JVM of its own. */
final class TrainingJar {
  private TrainingJar() {}

  /**
   * What came of a start.
   *
   * @param text everything that it printed
   */
  record Ended(int exitCode, String text) {}

  /**
   * @param home of the Java that runs it
   */
  static Ended run(Path home, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(List.of("-jar", System.getProperty("foretest.training.jar", "")));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("foretest", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int exitCode = process.waitFor();
      return new Ended(exitCode, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
