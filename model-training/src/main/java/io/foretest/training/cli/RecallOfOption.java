package io.foretest.training.cli;

import io.foretest.model.RecallOf;
import picocli.CommandLine.Option;

/** What recall targets are a share of, as {@code ml.recall.of}. */
final class RecallOfOption {
  @Option(
      names = "--recall-of",
      paramLabel = "changes|tests",
      defaultValue = "changes",
      description = {
        "What a recall is a share of: breaking changes of which a failing test runs, or single",
        "failing tests. Default: ${DEFAULT-VALUE}."
      })
  private RecallOf value = RecallOf.CHANGES;

  RecallOf get() {
    return value;
  }
}
