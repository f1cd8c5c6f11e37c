package io.foretest.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The test table: every class and method that was ever heard of, each once. */
final class TestRows {
  private static final BulkTable TEST =
      BulkTable.of(
          "test",
          "ON CONFLICT (test_key) DO NOTHING",
          "test_key TEXT",
          "module TEXT",
          "top_class TEXT",
          "class_name TEXT",
          "method TEXT");
  private static final int CHUNK = 500;

  private final Database database;

  TestRows(Database database) {
    this.database = database;
  }

  /** Ids of the tests; those that are new get a row. */
  Map<TestName, Long> ids(Connection connection, Collection<TestName> tests) throws SQLException {
    // Sorted, so that two transactions that add the same tests wait for one another in one order.
    TreeMap<String, TestName> byKey = new TreeMap<>();
    tests.forEach(test -> byKey.put(test.key(), test));
    Map<String, Long> known = select(connection, byKey.keySet());
    List<@Nullable Object[]> missing = new ArrayList<>();
    List<String> missingKeys = new ArrayList<>();
    byKey.forEach(
        (key, test) -> {
          if (!known.containsKey(key)) {
            missingKeys.add(key);
            missing.add(
                new @Nullable Object[] {
                  key, test.module(), test.topClass(), test.className(), test.method()
                });
          }
        });
    database.insertAll(connection, TEST, missing);
    known.putAll(select(connection, missingKeys));
    Map<TestName, Long> ids = new HashMap<>();
    byKey.forEach((key, test) -> ids.put(test, idOf(known, key)));
    return ids;
  }

  private static Long idOf(Map<String, Long> ids, String key) {
    Long id = ids.get(key);
    if (id == null) {
      throw new IllegalStateException("the test " + key + " has no row after it was inserted");
    }
    return id;
  }

  private static Map<String, Long> select(Connection connection, Collection<String> keys)
      throws SQLException {
    Map<String, Long> ids = new HashMap<>();
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<String> chunk = all.subList(from, Math.min(all.size(), from + CHUNK));
      Sql.each(
          connection,
          "SELECT test_key, id FROM test WHERE test_key IN (" + Sql.marks(chunk.size()) + ")",
          row -> ids.put(row.getString(1), row.getLong(2)),
          chunk.toArray());
    }
    return ids;
  }
}
