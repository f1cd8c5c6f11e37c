package io.foretest.history;

import io.foretest.evidence.ModuleEvidence;
import io.foretest.evidence.Origin;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps one record of coverage a module, merged from those that builds bring. */
final class EvidenceRows {
  private EvidenceRows() {}

  /**
   * Takes a build's record in, once.
   *
   * @return whether it was new
   */
  static boolean store(Connection connection, long build, ModuleEvidence record)
      throws SQLException {
    String key = Digests.key(record.module());
    int marked =
        Sql.update(
            connection,
            "INSERT INTO evidence_build (module_key, build) VALUES (?, ?)"
                + " ON CONFLICT (module_key, build) DO NOTHING",
            key,
            build);
    if (marked == 0) {
      return false;
    }
    Optional<ModuleEvidence> old = read(connection, key);
    Sql.update(
        connection,
        "INSERT INTO evidence (module_key, version, record) VALUES (?, 1, ?)"
            + " ON CONFLICT (module_key) DO UPDATE SET version = evidence.version + 1,"
            + " record = excluded.record",
        key,
        bytes(old.isEmpty() ? record : merged(record, old.get())));
    return true;
  }

  /** A build that was left behind may come after a later one. */
  private static ModuleEvidence merged(ModuleEvidence record, ModuleEvidence old) {
    return millis(record) >= millis(old) ? record.over(old) : old.over(record);
  }

  private static long millis(ModuleEvidence record) {
    return record.newest().map(Origin::millis).orElse(Long.MIN_VALUE);
  }

  private static byte[] bytes(ModuleEvidence record) throws SQLException {
    try {
      return record.toBytes();
    } catch (IOException e) {
      throw new SQLException("cannot store what tests touch: " + e.getMessage(), e);
    }
  }

  /** Empty where there is none, and where it cannot be read: then it is recorded anew. */
  private static Optional<ModuleEvidence> read(Connection connection, String key)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT record FROM evidence WHERE module_key = ?",
            row -> row.getBytes(1),
            key)
        .flatMap(EvidenceRows::parsed);
  }

  private static Optional<ModuleEvidence> parsed(byte[] bytes) {
    try {
      return Optional.of(ModuleEvidence.read(bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The record of a module. */
  static Optional<ModuleEvidence> of(Connection connection, String module) throws SQLException {
    return read(connection, Digests.key(module)).filter(record -> record.module().equals(module));
  }

  /** The records of all modules, in the order of their names. */
  static List<ModuleEvidence> all(Connection connection) throws SQLException {
    List<ModuleEvidence> all = new ArrayList<>();
    Sql.each(
        connection,
        "SELECT record FROM evidence ORDER BY module_key",
        row -> parsed(row.getBytes(1)).ifPresent(all::add));
    return all;
  }
}
