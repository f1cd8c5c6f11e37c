package io.foretest.history;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL database behind a small pool. The tables live in schema {@code foretest}, or in the
 * one that the URL names as {@code currentSchema}: one schema a project.
 */
final class PostgresDatabase implements Database {
  private static final String DEFAULT_SCHEMA = "foretest";
  private static final int CHUNK = 10_000;
  private static final int CONNECT_SECONDS = 10;

  /** A server that answers nothing for so long is gone; a build must not hang on it for ever. */
  private static final int ANSWER_SECONDS = 300;

  /** Serialization failure, deadlock, and two processes that create the same thing at once. */
  private static final Set<String> PASSING = Set.of("40001", "40P01", "23505", "42P07", "42P06");

  private final HikariDataSource pool;
  private final String schema;

  private PostgresDatabase(HikariDataSource pool, String schema) {
    this.pool = pool;
    this.schema = schema;
  }

  static PostgresDatabase open(HistorySettings settings) {
    quiet();
    PGSimpleDataSource source = source(settings);
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    config.setPoolName("foretest");
    config.setMaximumPoolSize(4);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(CONNECT_SECONDS * 2_000L);
    config.setAutoCommit(false);
    try {
      return new PostgresDatabase(new HikariDataSource(config), schemaOf(source));
    } catch (HikariPool.PoolInitializationException e) {
      throw Transactions.failure(settings, "connect", e);
    }
  }

  /** The pool tells of its life at INFO, which is Maven's console; Maven's logger reads this. */
  private static void quiet() {
    String level = "org.slf4j.simpleLogger.log.com.zaxxer.hikari";
    if (System.getProperty(level) == null) {
      System.setProperty(level, "error");
    }
  }

  private static PGSimpleDataSource source(HistorySettings settings) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setSocketTimeout(ANSWER_SECONDS);
    try {
      source.setUrl(settings.url());
    } catch (IllegalArgumentException e) {
      // The driver's exception quotes the whole URL, with what may be a password in it.
      throw new HistoryException(
          "'"
              + settings.displayUrl()
              + "' is no URL that the PostgreSQL driver understands: write ml.db.url as"
              + " jdbc:postgresql://<host>:<port>/<database>");
    }
    if (settings.user() != null) {
      source.setUser(settings.user());
    }
    if (settings.password() != null) {
      source.setPassword(settings.password());
    }
    source.setCurrentSchema(schemaOf(source));
    if (source.getApplicationName() == null) {
      source.setApplicationName("foretest");
    }
    return source;
  }

  private static String schemaOf(PGSimpleDataSource source) {
    String given = source.getCurrentSchema();
    return given == null || given.isBlank() ? DEFAULT_SCHEMA : given.split(",", 2)[0].trim();
  }

  @Override
  public Connection reading() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  @Override
  public Connection writing() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public Connection serializing() throws SQLException {
    Connection connection = pool.getConnection();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  /** One array a column, turned into rows by the server: a round trip for ten thousand rows. */
  @Override
  public void insertAll(Connection connection, BulkTable table, List<@Nullable Object[]> rows)
      throws SQLException {
    String arrays =
        table.columns().stream()
            .map(column -> "?::" + column.type().arrayElement() + "[]")
            .collect(Collectors.joining(", "));
    String sql = table.insertInto() + " SELECT * FROM unnest(" + arrays + ") " + table.ending();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int from = 0; from < rows.size(); from += CHUNK) {
        insertChunk(
            connection, statement, table, rows.subList(from, Math.min(rows.size(), from + CHUNK)));
      }
    }
  }

  private static void insertChunk(
      Connection connection,
      PreparedStatement statement,
      BulkTable table,
      List<@Nullable Object[]> rows)
      throws SQLException {
    List<Array> arrays = new ArrayList<>();
    for (int column = 0; column < table.columns().size(); column++) {
      String type = table.columns().get(column).type().arrayElement();
      Array array = connection.createArrayOf(type, column(rows, column));
      arrays.add(array);
      statement.setArray(column + 1, array);
    }
    statement.executeUpdate();
    for (Array array : arrays) {
      array.free();
    }
  }

  private static @Nullable Object[] column(List<@Nullable Object[]> rows, int column) {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = rows.get(i)[column];
      values[i] = value instanceof String text ? StoredText.encode(text) : value;
    }
    return values;
  }

  @Override
  public boolean hasTable(Connection connection, String name) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM pg_tables WHERE schemaname = ? AND tablename = ?",
            schema,
            name)
        > 0;
  }

  /** A role of a pull request's build has no right to insert; a standby takes no writes. */
  @Override
  public boolean mayWrite(Connection connection) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) WHERE has_table_privilege(quote_ident(?) || '.build', 'INSERT')"
                + " AND current_setting('default_transaction_read_only') = 'off'"
                + " AND NOT pg_is_in_recovery()",
            schema)
        > 0;
  }

  @Override
  public boolean passes(SQLException failure) {
    return failure.getSQLState() != null && PASSING.contains(failure.getSQLState());
  }

  /** Flyway takes an advisory lock by itself. */
  @Override
  public void exclusively(Migration migration) throws SQLException {
    migration.run();
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "identity", "bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY", "bytes", "bytea");
  }

  @Override
  public @Nullable String schema() {
    return schema;
  }

  @Override
  public void close() {
    pool.close();
  }
}
