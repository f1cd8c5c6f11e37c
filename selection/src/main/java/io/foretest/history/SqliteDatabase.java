package io.foretest.history;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * An SQLite file in write-ahead mode: readers never wait, writers wait for one another. {@code
 * synchronous=NORMAL} loses no committed row when a process is killed.
 */
final class SqliteDatabase implements Database {
  private static final int BUSY_MILLIS = 60_000;
  private static final int BATCH = 1_000;

  private final Path file;
  private final DataSource readers;
  private final DataSource writers;

  /** Kept open because SQLite rolls the write-ahead log into the file at the last close. */
  private final Connection keeper;

  private SqliteDatabase(Path file, DataSource readers, DataSource writers, Connection keeper) {
    this.file = file;
    this.readers = readers;
    this.writers = writers;
    this.keeper = keeper;
  }

  static SqliteDatabase open(HistorySettings settings) throws SQLException, IOException {
    Path file = settings.file().toAbsolutePath();
    Path directory = file.getParent();
    if (directory != null) {
      Files.createDirectories(directory);
    }
    DataSource readers = dataSource(settings.url(), TransactionMode.DEFERRED);
    DataSource writers = dataSource(settings.url(), TransactionMode.IMMEDIATE);
    return new SqliteDatabase(file, readers, writers, readers.getConnection());
  }

  private static DataSource dataSource(String url, TransactionMode mode) {
    SQLiteConfig config = new SQLiteConfig();
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(mode);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(url);
    return source;
  }

  @Override
  public Connection reading() throws SQLException {
    return transaction(readers);
  }

  @Override
  public Connection writing() throws SQLException {
    return transaction(writers);
  }

  /** The same as {@link #writing()}, since one writer at a time leaves nothing to conflict with. */
  @Override
  public Connection serializing() throws SQLException {
    return writing();
  }

  private static Connection transaction(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public void insertAll(Connection connection, BulkTable table, List<@Nullable Object[]> rows)
      throws SQLException {
    String sql =
        table.insertInto()
            + " VALUES ("
            + Sql.marks(table.columns().size())
            + ") "
            + table.ending();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (@Nullable Object[] row : rows) {
        Sql.bind(statement, row);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    }
  }

  @Override
  public boolean hasTable(Connection connection, String name) throws SQLException {
    return Sql.number(
            connection,
            "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?",
            name)
        > 0;
  }

  /** Opening the file took a right to write. */
  @Override
  public boolean mayWrite(Connection connection) {
    return true;
  }

  @Override
  public boolean passes(SQLException failure) {
    int code = failure.getErrorCode() & 0xff;
    return code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
  }

  /** SQLite has no lock that Flyway could take, and only one may switch to the write-ahead log. */
  @Override
  public void exclusively(Migration migration) throws SQLException {
    Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock unused = lock(channel)) {
      useWriteAheadLog();
      migration.run();
    } catch (IOException e) {
      throw new SQLException("cannot lock " + lockFile + ": " + e, e);
    }
  }

  private void useWriteAheadLog() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setJournalMode(JournalMode.WAL);
    config.createConnection("jdbc:sqlite:" + file).close();
  }

  /** Waits also for a thread of this JVM, on the channel that it has: closing it would unlock. */
  private static FileLock lock(FileChannel channel) throws IOException {
    while (true) {
      try {
        return channel.lock();
      } catch (OverlappingFileLockException e) {
        pause();
      }
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while another thread migrates", e);
    }
  }

  @Override
  public DataSource dataSource() {
    return readers;
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of("identity", "integer PRIMARY KEY", "bytes", "blob");
  }

  @Override
  public @Nullable String schema() {
    return null;
  }

  @Override
  public void close() {
    try {
      keeper.close();
    } catch (SQLException e) {
      // The next process that opens the file rolls the log in.
      return;
    }
  }
}
