package io.foretest.training.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A file of bugs as one of several inputs: a group of such options extends it. */
class BugsOption {
  @Option(
      names = "--changes",
      paramLabel = "FILE",
      required = true,
      description = "Bugs, one JSON object a line.")
  private @Nullable Path file;

  final Optional<Path> changes() {
    return Optional.ofNullable(file).map(path -> InputFile.readable(path, "--changes"));
  }
}
