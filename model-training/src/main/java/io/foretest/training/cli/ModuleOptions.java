package io.foretest.training.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The modules of a build that is not Maven's. */
final class ModuleOptions {
  @Option(
      names = "--module",
      paramLabel = "NAME=DIR",
      description = {
        "A module of a Gradle build: its name, as the system property foretest.module says it to",
        "the tests, and its project directory, below --root. Once for each module."
      })
  private Map<String, Path> modules = new LinkedHashMap<>();

  boolean given() {
    return !modules.isEmpty();
  }

  /**
   * @param root of the project
   * @throws CommandException for a directory that does not exist
   */
  List<GradleModule> below(Path root) throws IOException {
    List<GradleModule> all = new ArrayList<>();
    for (Map.Entry<String, Path> module : modules.entrySet()) {
      Path directory = root.resolve(module.getValue());
      if (!Files.isDirectory(directory)) {
        throw new CommandException(
            ExitCodes.FAILED,
            "--module "
                + module.getKey()
                + ": there is no directory "
                + directory
                + "; give the module's project directory, relative to --root");
      }
      all.add(new GradleModule(module.getKey(), directory.toRealPath()));
    }
    return all;
  }
}
