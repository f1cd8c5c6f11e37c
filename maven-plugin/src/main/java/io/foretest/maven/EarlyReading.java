package io.foretest.maven;

import io.foretest.change.ChangeDetector;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Asks the history what every build asks, and opens the repository once, while Maven is busy with
 * what comes before tests: the first time, a database and a repository are the dearest steps of a
 * build that selects nothing. It depends on nothing that the build does in the meantime.
 */
final class EarlyReading {
  private final HistorySettings location;
  private final CompletableFuture<Optional<KnownHistory>> told = new CompletableFuture<>();

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
    Optional<KnownHistory> found = Optional.empty();
    try (HistoryStore store = HistoryStore.open(location)) {
      found = Optional.of(KnownHistory.of(store));
    } catch (RuntimeException | LinkageError e) {
      found = Optional.empty();
    } finally {
      told.complete(found);
    }
    ChangeDetector.prepare(root);
  }

  /** What the history told; empty where another one is asked, or it could not be read. */
  Optional<KnownHistory> of(HistorySettings asked) {
    return asked.equals(location) ? told.join() : Optional.empty();
  }
}
