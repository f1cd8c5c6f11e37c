package io.foretest.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What differs between the two databases. Everything else is one dialect. */
interface Database extends AutoCloseable {
  /** What a migration may not do while another process does it. */
  interface Migration {
    void run() throws SQLException;
  }

  /** A connection whose statements all see one moment, until it is closed. */
  Connection reading() throws SQLException;

  /** A connection whose work counts when it is committed. */
  Connection writing() throws SQLException;

  /**
   * A connection that sees one moment and may write; fails with a {@linkplain #passes conflict that
   * passes} when somebody else changed the same rows since.
   */
  Connection serializing() throws SQLException;

  /**
   * Inserts the rows, which are in the order of the table's columns, in as few round trips as the
   * database allows.
   */
  void insertAll(Connection connection, BulkTable table, List<@Nullable Object[]> rows)
      throws SQLException;

  boolean hasTable(Connection connection, String name) throws SQLException;

  /** Whether this user may store builds. */
  boolean mayWrite(Connection connection) throws SQLException;

  /** Whether the same work may succeed when it is tried again. */
  boolean passes(SQLException failure);

  /** Runs the migration while no other process that opens the same database does. */
  void exclusively(Migration migration) throws SQLException;

  /** For migrations only. */
  DataSource dataSource();

  /** The dialect's words for the placeholders of the migrations. */
  Map<String, String> placeholders();

  /** Schema that holds the tables; null where the database has no schemas. */
  @Nullable String schema();

  @Override
  void close();
}
