package io.foretest.training.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  /**
   * @return the paths
   * @throws CommandException if one cannot be read, or is given twice
   */
  static List<Path> distinct(List<Path> paths, String option) throws IOException {
    Set<Path> files = new HashSet<>();
    for (Path path : paths) {
      if (!files.add(readable(path, option).toRealPath())) {
        throw new CommandException(
            ExitCodes.FAILED, option + " names " + path + " twice; give each file once");
      }
    }
    return paths;
  }
}
