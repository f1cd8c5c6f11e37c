package io.foretest.history;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The databases that every contract test runs on. */
enum TestDatabase {
  SQLITE {
    @Override
    HistorySettings fresh(Path directory) {
      return HistorySettings.embedded(directory);
    }
  },
  POSTGRESQL {
    @Override
    HistorySettings fresh(Path directory) {
      String schema = "s" + UUID.randomUUID().toString().replace("-", "");
      return settings("&currentSchema=" + schema);
    }
  };

  /** Settings of a database that nobody has used. */
  abstract HistorySettings fresh(Path directory);

  HistoryStore open(Path directory) {
    return HistoryStore.open(fresh(directory));
  }

  /** The database without the store, for tests that look or break what is inside. */
  static Database raw(HistorySettings settings) {
    try {
      return settings.embedded() ? SqliteDatabase.open(settings) : PostgresDatabase.open(settings);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static HistorySettings settings(String parameters) {
    return settings(parameters, "postgres", "a-secret");
  }

  /** The real server, as another user; it asks nobody for a password. */
  static HistorySettings settings(String parameters, String user, String password) {
    EmbeddedPostgres server = Server.POSTGRES;
    assumeThat(server).as(Server.problem).isNotNull();
    return new HistorySettings(server.getJdbcUrl(user, "postgres") + parameters, user, password);
  }

  /** One real server for all tests of this JVM; it ends with the JVM. */
  private static final class Server {
    static String problem = "";
    static final @Nullable EmbeddedPostgres POSTGRES = start();

    private static @Nullable EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setPGStartupWait(Duration.ofMinutes(1)) // a machine may have much else to do
            .start();
      } catch (IOException | RuntimeException e) {
        // As root it needs user namespaces; elsewhere it needs Linux on x86-64.
        problem = "PostgreSQL cannot start here, its tests are skipped: " + e;
        System.err.println(problem);
        return null;
      }
    }
  }
}
