package io.foretest.maven;

import io.foretest.change.ChangeDetector;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what tests touch from the history, and opens the repository once, while Maven is busy with
 * what comes before tests: the first time, a database and a repository are the dearest steps of a
 * build that selects nothing. It depends on nothing that the build does in the meantime.
 */
final class EarlyReading {
  private final HistorySettings location;
  private final CompletableFuture<Optional<List<ModuleEvidence>>> records =
      new CompletableFuture<>();

  private EarlyReading(HistorySettings location) {
    this.location = location;
  }

  /**
   * @param root of the reactor, whose git repository is made ready
   */
  static EarlyReading start(HistorySettings location, Path root) {
    EarlyReading reading = new EarlyReading(location);
    Thread thread = new Thread(() -> reading.read(root), "foretest-early-reading");
    thread.setDaemon(true);
    thread.start();
    return reading;
  }

  /** Trouble is for who needs the history and can say it. */
  private void read(Path root) {
    Optional<List<ModuleEvidence>> found = Optional.empty();
    try (HistoryStore store = HistoryStore.open(location)) {
      found = Optional.of(store.evidence());
    } catch (RuntimeException | LinkageError e) {
      found = Optional.empty();
    } finally {
      records.complete(found);
    }
    ChangeDetector.prepare(root);
  }

  /** The records of all modules; empty where another history is asked, or none could be read. */
  Optional<List<ModuleEvidence>> of(HistorySettings asked) {
    return asked.equals(location) ? records.join() : Optional.empty();
  }
}
