package io.foretest.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements in one line. Values are always bound, texts escaped for storage on the way. */
final class Sql {
  /** Makes a value of the row that the result set stands on. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Takes the row that the result set stands on. */
  interface RowConsumer {
    void accept(ResultSet row) throws SQLException;
  }

  /** Rows that a driver brings at once, so that no result set has to fit into memory. */
  private static final int FETCH_SIZE = 5_000;

  private Sql() {}

  static int update(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    }
  }

  static void each(
      Connection connection, String sql, RowConsumer consumer, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH_SIZE);
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(rows);
        }
      }
    }
  }

  static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    List<T> all = new ArrayList<>();
    each(connection, sql, rows -> all.add(row.read(rows)), values);
    return all;
  }

  static <T> Optional<T> first(
      Connection connection, String sql, Row<T> row, @Nullable Object... values)
      throws SQLException {
    return list(connection, sql, row, values).stream().findFirst();
  }

  static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    return first(connection, sql, row -> row.getLong(1), values).orElse(0L);
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof String text ? StoredText.encode(text) : value);
    }
  }

  /** As many question marks, with commas between. */
  static String marks(int number) {
    return String.join(",", Collections.nCopies(number, "?"));
  }

  static @Nullable String text(ResultSet row, int column) throws SQLException {
    return StoredText.decodeNullable(row.getString(column));
  }

  /** The text of a column that is never null. */
  static String name(ResultSet row, int column) throws SQLException {
    String text = text(row, column);
    if (text == null) {
      throw new SQLException("column " + column + " is null");
    }
    return text;
  }

  /** A number; NaN where there is none. */
  static double orNaN(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  /** The constant; a fallback for one that only a newer Foretest knows. */
  static <E extends Enum<E>> E constant(Class<E> type, String name, E fallback) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return fallback;
  }
}
