package io.foretest.training.cli;

import io.foretest.model.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Results for machines. */
final class JsonOption {
  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the whole result, every miss included, to FILE as JSON, too.")
  private @Nullable Path file;

  void write(Map<String, ?> result) throws IOException {
    if (file != null) {
      Files.writeString(OutputFile.writable(file, "--json"), JsonText.of(result));
    }
  }
}
