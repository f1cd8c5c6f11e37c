package io.foretest.training.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names and a command reads. */
final class InputFile {
  private InputFile() {}

  /**
   * @return the path
   * @throws CommandException if there is no file that can be read
   */
  static Path readable(Path path, String option) {
    if (Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new CommandException(
          ExitCodes.FAILED, "there is no readable file at " + path + ", see " + option);
    }
    return path;
  }
}
