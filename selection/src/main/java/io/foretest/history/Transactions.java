package io.foretest.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs work as transactions, again where a conflict passes, and says in words what failed. */
final class Transactions {
  /** Work on one connection; all of it counts or nothing, and it may run more than once. */
  interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  private interface Source {
    Connection open() throws SQLException;
  }

  private static final int ATTEMPTS = 6;

  private final Database database;
  private final HistorySettings settings;

  Transactions(Database database, HistorySettings settings) {
    this.database = database;
    this.settings = settings;
  }

  Database database() {
    return database;
  }

  /**
   * Reads one moment of the database.
   *
   * @param what completes "cannot …"
   * @throws HistoryException when the database fails
   */
  <T> T read(String what, Work<T> work) {
    return run(what, database::reading, work);
  }

  /** Writes, as {@link #read}. */
  <T> T write(String what, Work<T> work) {
    return run(what, database::writing, work);
  }

  /** Writes what depends on what was read, as {@link #read}. */
  <T> T serialize(String what, Work<T> work) {
    return run(what, database::serializing, work);
  }

  /** As {@link #read}, for work that must not see the same rows twice: a failure is final. */
  <T> T readOnce(String what, Work<T> work) {
    try {
      return once(database::reading, work);
    } catch (SQLException e) {
      throw failure(what, e);
    }
  }

  private <T> T run(String what, Source source, Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(source, work);
      } catch (SQLException e) {
        if (attempt == ATTEMPTS || !database.passes(e)) {
          throw failure(what, e);
        }
        pause(what, attempt);
      }
    }
  }

  private static <T> T once(Source source, Work<T> work) throws SQLException {
    try (Connection connection = source.open()) {
      boolean done = false;
      try {
        T result = work.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          rollback(connection);
        }
      }
    }
  }

  private static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is lost, and its transaction with it; the first failure is on its way.
      return;
    }
  }

  private void pause(String what, int attempt) {
    try {
      Thread.sleep(20L << attempt);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(what, e);
    }
  }

  HistoryException failure(String what, Exception cause) {
    return failure(settings, what, cause);
  }

  /**
   * The database's own words, which the pool hides in the cause, and none of the settings' secrets.
   */
  static HistoryException failure(HistorySettings settings, String what, Exception cause) {
    String words = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    String deeper = sqlCause(cause).map(Throwable::getMessage).orElse("");
    if (!words.contains(deeper)) {
      words += ": " + deeper;
    }
    return new HistoryException(
        "cannot "
            + what
            + " in the history "
            + settings.displayUrl()
            + ": "
            + withoutSecrets(settings, words)
            + " (check ml.db.url, that the database runs and that its disk has room)",
        cause);
  }

  /** The failure of the database that is, or lies below, another one. */
  static Optional<SQLException> sqlCause(Exception failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException found) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static String withoutSecrets(HistorySettings settings, String message) {
    return without(message.replace(settings.url(), settings.displayUrl()), settings.password());
  }

  private static String without(String message, @Nullable String secret) {
    return secret == null || secret.isBlank() ? message : message.replace(secret, "***");
  }
}
