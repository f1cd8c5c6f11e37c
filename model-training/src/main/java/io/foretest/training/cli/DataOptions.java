package io.foretest.training.cli;

import io.foretest.training.data.DataSetStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where data sets are kept. */
final class DataOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Where data sets are kept. Default: .foretest/data of the project's root.")
  private @Nullable Path directory;

  DataSetStore store(HistoryOptions history) {
    Path place = directory;
    return new DataSetStore(
        place == null ? history.root().resolve(".foretest").resolve("data") : place);
  }
}
