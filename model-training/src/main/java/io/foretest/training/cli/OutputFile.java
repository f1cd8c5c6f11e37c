package io.foretest.training.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that an option names and a command writes. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Makes its directory, so that what took long is not lost for want of one.
   *
   * @return the path
   * @throws CommandException if a directory is in its place
   */
  static Path writable(Path path, String option) throws IOException {
    if (Files.isDirectory(path)) {
      throw new CommandException(
          ExitCodes.FAILED, path + " is a directory; give " + option + " the name of a file");
    }
    Path directory = path.toAbsolutePath().getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    return path;
  }

  /**
   * The same, for a file that is written while others are read.
   *
   * @throws CommandException if it is {@code input}, which would be lost
   */
  static Path besides(Path input, Path path, String option) throws IOException {
    if (Files.exists(path) && Files.isSameFile(input, path)) {
      throw new CommandException(
          ExitCodes.FAILED, option + " names " + path + ", which is read; give it another name");
    }
    return writable(path, option);
  }
}
