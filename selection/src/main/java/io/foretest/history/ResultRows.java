package io.foretest.history;

import io.foretest.evidence.Touches;
import io.foretest.protocol.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Results by build and test class. They are derived from the executions and say for how many
 * journals they speak: a reader that finds more journals folds the executions itself.
 */
final class ResultRows {
  private static final BulkTable RESULT =
      BulkTable.of(
          "result",
          "",
          "build BIGINT",
          "test BIGINT",
          "verdict TEXT",
          "seconds DOUBLE",
          "attempts INTEGER",
          "distance INTEGER");

  private final Database database;
  private final TestRows tests;

  ResultRows(Database database) {
    this.database = database;
    this.tests = new TestRows(database);
  }

  /** Builds whose results do not speak for all of their journals. */
  static List<Long> stale(Connection connection) throws SQLException {
    return Sql.list(
        connection,
        "SELECT b.id FROM build b WHERE NOT b.pruned AND b.result_journals <>"
            + " (SELECT count(*) FROM journal j WHERE j.build = b.id AND NOT j.pruned)"
            + " ORDER BY b.id",
        row -> row.getLong(1));
  }

  /** Folds the build's executions again. */
  void refresh(Connection connection, long build) throws SQLException {
    // First, because it waits for whoever else refreshes this build or adds to it.
    Sql.update(connection, "DELETE FROM result WHERE build = ?", build);
    Sql.update(connection, "UPDATE build SET result_journals = 0 WHERE id = ?", build);
    List<Long> journals = journals(connection, build);
    List<TestResult> results = fold(connection, build, journals);
    database.insertAll(connection, RESULT, rows(connection, build, results));
    Sql.update(
        connection, "UPDATE build SET result_journals = ? WHERE id = ?", journals.size(), build);
  }

  private List<@Nullable Object[]> rows(Connection connection, long build, List<TestResult> results)
      throws SQLException {
    Map<TestName, Long> ids =
        tests.ids(connection, results.stream().map(result -> name(result.test())).toList());
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (TestResult result : results) {
      rows.add(
          new @Nullable Object[] {
            build,
            ids.get(name(result.test())),
            result.verdict().name(),
            result.seconds(),
            result.attempts(),
            result.distance()
          });
    }
    return rows;
  }

  private static TestName name(TestKey key) {
    return TestName.ofClass(key.module(), key.className());
  }

  static List<Long> journals(Connection connection, long build) throws SQLException {
    return Sql.list(
        connection,
        "SELECT id FROM journal WHERE build = ? AND NOT pruned",
        row -> row.getLong(1),
        build);
  }

  /** Results of these journals, one a class or one a method. */
  static List<TestResult> fold(
      Connection connection, long build, List<Long> journals, Granularity granularity)
      throws SQLException {
    return granularity == Granularity.CLASS
        ? fold(connection, build, journals)
        : foldMethods(connection, build, journals);
  }

  /** Results of exactly these journals, one a class. */
  private static List<TestResult> fold(Connection connection, long build, List<Long> journals)
      throws SQLException {
    ResultFold fold = new ResultFold();
    for (long journal : journals) {
      addTests(connection, journal, fold);
      addContainers(connection, journal, fold);
    }
    return touched(connection, build, fold.results(distances(connection, build)));
  }

  private static List<TestResult> foldMethods(
      Connection connection, long build, List<Long> journals) throws SQLException {
    MethodFold fold = new MethodFold();
    for (long journal : journals) {
      addMethods(connection, journal, fold);
      addContainers(connection, journal, fold.classes());
    }
    return touched(connection, build, fold.results(distances(connection, build)));
  }

  private static List<TestResult> touched(
      Connection connection, long build, List<TestResult> results) throws SQLException {
    Map<TestKey, Touches> touches = touches(connection, build);
    return results.stream()
        .map(
            result ->
                result.withTouches(touches.getOrDefault(result.test().ofClass(), Touches.UNKNOWN)))
        .toList();
  }

  private static void addMethods(Connection connection, long journal, MethodFold fold)
      throws SQLException {
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, e.test, e.unique_id, e.outcome, e.start_millis, e.attempt,"
            + " e.duration_nanos, t.class_name, t.method FROM execution e"
            + " JOIN test t ON t.id = e.test WHERE e.journal = ?",
        row ->
            fold.methods()
                .addTest(
                    method(row, 9),
                    row.getLong(3),
                    row.getLong(4),
                    outcome(row.getString(5)),
                    row.getLong(6),
                    row.getInt(7),
                    row.getLong(8)),
        journal);
  }

  /** The method that a row names from a column on: its class, then its name. */
  static TestKey method(ResultSet row, int column) throws SQLException {
    String name = Sql.name(row, column + 1);
    return name.isEmpty()
        ? key(row)
        : TestKey.ofMethod(Sql.name(row, 1), Sql.name(row, 2), Sql.name(row, column), name);
  }

  private static void addTests(Connection connection, long journal, ResultFold fold)
      throws SQLException {
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, e.test, e.unique_id, e.outcome, e.start_millis, e.attempt,"
            + " e.duration_nanos FROM execution e JOIN test t ON t.id = e.test"
            + " WHERE e.journal = ?",
        row ->
            fold.addTest(
                key(row),
                row.getLong(3),
                row.getLong(4),
                outcome(row.getString(5)),
                row.getLong(6),
                row.getInt(7),
                row.getLong(8)),
        journal);
  }

  private static void addContainers(Connection connection, long journal, ResultFold fold)
      throws SQLException {
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, c.test, c.outcome, c.start_millis, c.fixture_nanos"
            + " FROM container c JOIN test t ON t.id = c.test WHERE c.journal = ?",
        row ->
            fold.addContainer(
                key(row),
                row.getLong(3),
                outcome(row.getString(4)),
                row.getLong(5),
                row.getLong(6)),
        journal);
  }

  private static TestKey key(ResultSet row) throws SQLException {
    return new TestKey(Sql.name(row, 1), Sql.name(row, 2));
  }

  /** An outcome that only a newer Foretest knows says neither that a test passed nor failed. */
  private static Outcome outcome(String name) {
    return Sql.constant(Outcome.class, name, Outcome.ABORTED);
  }

  /** What the build's change and recorded coverage had in common, by test class. */
  static Map<TestKey, Touches> touches(Connection connection, long build) throws SQLException {
    Map<TestKey, Touches> touches = new HashMap<>();
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, c.changed_methods, c.changed_share, c.fewest_touchers"
            + " FROM candidate c JOIN test t ON t.id = c.test"
            + " WHERE c.build = ? AND c.changed_methods IS NOT NULL AND t.method = ''",
        row ->
            touches.put(
                key(row), new Touches(Sql.orNaN(row, 3), Sql.orNaN(row, 4), Sql.orNaN(row, 5))),
        build);
    return touches;
  }

  private static Map<TestKey, Integer> distances(Connection connection, long build)
      throws SQLException {
    Map<TestKey, Integer> distances = new HashMap<>();
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, c.distance FROM candidate c JOIN test t ON t.id = c.test"
            + " WHERE c.build = ? AND c.distance IS NOT NULL AND t.method = ''",
        row -> distances.put(key(row), row.getInt(3)),
        build);
    return distances;
  }
}
