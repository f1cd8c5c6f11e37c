package io.foretest.training.cli;

import io.foretest.evidence.EvidenceSnapshot;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.Granularity;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.training.Progress;
import io.foretest.training.data.DataSet;
import io.foretest.training.data.Requirements;
import io.foretest.training.data.TrainingSet;
import io.foretest.training.data.TrainingSetReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the history is. */
final class HistoryOptions {
  private static final String USER = "FORETEST_DB_USER";
  private static final String PASSWORD = "FORETEST_DB_PASSWORD";

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = ".",
      description = {
        "Root of the project; its history is DIR/.foretest/history.db,",
        "its model DIR/.foretest/model.zip. Default: the current directory."
      })
  private Path root = Path.of(".");

  @Option(
      names = "--db-url",
      paramLabel = "URL",
      description = {
        "JDBC URL of the history, jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE,",
        "in place of the project's own file. Name and password come from the environment:",
        "FORETEST_DB_USER and FORETEST_DB_PASSWORD."
      })
  private @Nullable String url;

  Path root() {
    return root.toAbsolutePath().normalize();
  }

  /**
   * The history, created where there is none.
   *
   * @throws CommandException if there is no project either
   */
  HistoryStore open() {
    if (!Files.isDirectory(root())) {
      throw new CommandException(
          ExitCodes.FAILED, "there is no directory " + root() + ", see --root");
    }
    return HistoryStore.open(settings());
  }

  /** The history, which must be there. */
  HistoryStore openExisting() {
    Path file = root().resolve(".foretest").resolve("history.db");
    if (url == null && !Files.exists(file)) {
      throw new CommandException(
          ExitCodes.TOO_LITTLE_HISTORY,
          "there is no history at "
              + file
              + ": record builds with Foretest and ingest them, or name the project with --root or"
              + " the database with --db-url (in Maven: ml.db.url)");
    }
    return open();
  }

  /**
   * Everything recorded, as rows.
   *
   * @param granularity what a row is
   * @throws CommandException if it is too little; the message says what is missing
   */
  TrainingSet read(Requirements requirements, Granularity granularity, Progress progress) {
    TrainingSet set;
    try (HistoryStore store = openExisting()) {
      set = read(store, granularity, progress);
    }
    requireEnough(set, requirements);
    return set;
  }

  /**
   * @throws CommandException if it is too little; the message says what is missing
   */
  static void requireEnough(TrainingSet set, Requirements requirements) {
    List<String> missing = requirements.missing(set);
    if (!missing.isEmpty()) {
      throw new CommandException(
          ExitCodes.TOO_LITTLE_HISTORY,
          "too little history to learn from: "
              + String.join("; ", missing)
              + ". Record more builds, or lower --min-runs and --min-failing-runs (in Maven:"
              + " ml.min.runs and ml.min.failing.runs)");
    }
  }

  /** Everything recorded, as rows, with what tests touched when they were last recorded. */
  DataSet dataSet(Granularity granularity, Progress progress) throws IOException {
    try (HistoryStore store = openExisting()) {
      List<ModuleEvidence> records = store.evidence();
      byte[] evidence = records.isEmpty() ? new byte[0] : EvidenceSnapshot.write(records);
      return new DataSet(read(store, granularity, progress), evidence);
    }
  }

  private static TrainingSet read(HistoryStore store, Granularity granularity, Progress progress) {
    int builds = store.countBuilds();
    RunningHistory pruned = store.prunedHistory(granularity);
    TrainingSetReader reader = new TrainingSetReader(pruned);
    int[] done = {0};
    store.forEachBuild(
        granularity,
        (RecordedBuild build) -> {
          reader.accept(build);
          progress.report("Reading builds", ++done[0], Math.max(builds, done[0]));
        });
    return reader.finish();
  }

  private HistorySettings settings() {
    String given = url;
    if (given == null) {
      return HistorySettings.embedded(root());
    }
    return new HistorySettings(given, environment(USER), environment(PASSWORD));
  }

  /** An empty variable is how a parent process says that there is none. */
  private static @Nullable String environment(String name) {
    String value = System.getenv(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
