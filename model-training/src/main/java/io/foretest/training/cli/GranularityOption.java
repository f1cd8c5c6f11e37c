package io.foretest.training.cli;

import io.foretest.history.Granularity;
import picocli.CommandLine.Option;

/** What is learned about and selected, as {@code ml.granularity}. */
final class GranularityOption {
  @Option(
      names = "--granularity",
      paramLabel = "class|method",
      defaultValue = "class",
      description = {
        "What a test is: a test class, or a test method. A model of methods selects methods.",
        "Default: ${DEFAULT-VALUE}."
      })
  private Granularity value = Granularity.CLASS;

  Granularity get() {
    return value;
  }
}
