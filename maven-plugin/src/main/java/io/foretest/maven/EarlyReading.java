package io.foretest.maven;

import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads what tests touch from the history while Maven is busy with what comes before tests: opening
 * a database for the first time is the dearest step of a build that selects nothing. It depends on
 * nothing that the build does in the meantime.
 */
final class EarlyReading {
  private final HistorySettings location;
  private final CompletableFuture<Optional<List<ModuleEvidence>>> records =
      new CompletableFuture<>();

  private EarlyReading(HistorySettings location) {
    this.location = location;
  }

  static EarlyReading start(HistorySettings location) {
    EarlyReading reading = new EarlyReading(location);
    Thread thread = new Thread(reading::read, "foretest-early-reading");
    thread.setDaemon(true);
    thread.start();
    return reading;
  }

  /** Trouble is for who needs the history and can say it. */
  private void read() {
    Optional<List<ModuleEvidence>> found = Optional.empty();
    try (HistoryStore store = HistoryStore.open(location)) {
      found = Optional.of(store.evidence());
    } catch (RuntimeException | LinkageError e) {
      found = Optional.empty();
    } finally {
      records.complete(found);
    }
  }

  /** The records of all modules; empty where another history is asked, or none could be read. */
  Optional<List<ModuleEvidence>> of(HistorySettings asked) {
    return asked.equals(location) ? records.join() : Optional.empty();
  }
}
