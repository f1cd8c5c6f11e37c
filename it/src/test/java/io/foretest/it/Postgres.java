package io.foretest.it;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL server, started here. */
final class Postgres {
  private Postgres() {}

  /** Skips the test, with the reason, where a server cannot start. */
  static EmbeddedPostgres start() {
    Optional<EmbeddedPostgres> server = tryToStart();
    assumeThat(server).as("PostgreSQL cannot start here").isPresent();
    return server.orElseThrow();
  }

  private static Optional<EmbeddedPostgres> tryToStart() {
    try {
      return Optional.of(
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setPGStartupWait(Duration.ofMinutes(1)) // a machine may have much else to do
              .start());
    } catch (IOException | RuntimeException e) {
      // As root it needs user namespaces; elsewhere it needs Linux on x86-64.
      System.err.println("PostgreSQL cannot start here, its tests are skipped: " + e);
      return Optional.empty();
    }
  }
}
