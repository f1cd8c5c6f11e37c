package io.foretest.maven;

import io.foretest.history.HistoryException;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Puts a build's records, and those that earlier builds left behind, into the history. */
final class HistoryUpdate {
  private static final long DAY_MILLIS = 24L * 3600 * 1000;
  private static final int PROBLEMS_SHOWN = 5;

  private final ActiveBuild build;
  private final Consumer<String> warn;

  HistoryUpdate(ActiveBuild build, Consumer<String> warn) {
    this.build = build;
    this.warn = warn;
  }

  /** Returns the number of builds with tests in the history; empty where it cannot be reached. */
  OptionalInt run(long nowMillis) throws IOException {
    try (HistoryStore store = HistoryStore.open(build.history())) {
      IngestReport report = store.ingest(build.spool());
      show(report.problems());
      pruneOnceADay(store, nowMillis);
      return OptionalInt.of(store.countBuilds());
    } catch (HistoryException e) {
      warn.accept("the records stay for the next build: " + Text.of(e));
      return OptionalInt.empty();
    }
  }

  private void show(List<String> problems) {
    problems.stream().limit(PROBLEMS_SHOWN).map(Text::printable).forEach(warn);
    if (problems.size() > PROBLEMS_SHOWN) {
      warn.accept("and " + (problems.size() - PROBLEMS_SHOWN) + " more problems of this kind");
    }
  }

  private void pruneOnceADay(HistoryStore store, long nowMillis) throws IOException {
    Path mark = build.files().directory().resolve("pruned");
    if (Files.exists(mark) && nowMillis - Files.getLastModifiedTime(mark).toMillis() < DAY_MILLIS) {
      return;
    }
    store.prune(build.settings().historyDays(), nowMillis);
    Files.writeString(mark, "", StandardCharsets.UTF_8);
  }
}
