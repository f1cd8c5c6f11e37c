package io.foretest.history;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;

/**
 * Brings the schema to the version that this Foretest knows. One cheap query says whether there is
 * anything to do, because Flyway costs more than everything else when a build starts.
 */
final class Migrations {
  /** Version of the newest migration. */
  static final int NEWEST = 3;

  private static final String TABLE = "flyway_schema_history";

  private final Transactions transactions;

  Migrations(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * @throws HistoryException when a newer Foretest made the schema, or a migration fails
   */
  void run() {
    if (upToDate()) {
      return;
    }
    Database database = transactions.database();
    for (int attempt = 1; !upToDate(); attempt++) {
      try {
        database.exclusively(
            () -> {
              if (!upToDate()) {
                migrate(database);
              }
            });
      } catch (SQLException | FlywayException e) {
        if (attempt == 5 || !mayPass(e) && !upToDate()) {
          throw transactions.failure("create or update the tables", e);
        }
      }
    }
  }

  /** Two processes that create the same tables get in each other's way, and only for a moment. */
  private boolean mayPass(Exception failure) {
    return Transactions.sqlCause(failure).map(transactions.database()::passes).orElse(true);
  }

  private boolean upToDate() {
    int version = version();
    if (version > NEWEST) {
      throw new HistoryException(
          "the history has schema version "
              + version
              + " and this Foretest knows versions up to "
              + NEWEST
              + ": use the newest Foretest that writes it in every build");
    }
    return version == NEWEST;
  }

  /** Version of the schema; 0 where there is none or a migration failed half way. */
  private int version() {
    Database database = transactions.database();
    return transactions.read(
        "read the schema's version",
        connection -> {
          if (!database.hasTable(connection, TABLE)) {
            return 0;
          }
          List<Integer> versions =
              Sql.list(
                  connection,
                  "SELECT version, success FROM " + TABLE + " WHERE version IS NOT NULL",
                  row -> row.getBoolean(2) ? number(Sql.name(row, 1)) : 0);
          return versions.contains(0)
              ? 0
              : versions.stream().mapToInt(Integer::intValue).max().orElse(0);
        });
  }

  private static int number(String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      // Ours are whole numbers; a version of another kind is somebody else's later idea.
      return Integer.MAX_VALUE;
    }
  }

  private static void migrate(Database database) {
    ClassLoader ours = Migrations.class.getClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    LogFactory.setFallbackLogCreator(unused -> new SilentLog());
    thread.setContextClassLoader(ours);
    try {
      FluentConfiguration flyway =
          Flyway.configure(ours)
              .dataSource(database.dataSource())
              .locations("classpath:io/foretest/history/db")
              .placeholders(database.placeholders())
              .table(TABLE)
              // The one name by which Flyway logs to what it is given and looks for nothing else.
              .loggers("maven");
      String schema = database.schema();
      (schema == null ? flyway : flyway.schemas(schema)).load().migrate();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
