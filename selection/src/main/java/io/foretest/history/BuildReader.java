package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.evidence.Touches;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads builds back in the order of their start, a few at a time. */
final class BuildReader {
  private static final int CHUNK = 64;

  private final Connection connection;
  private final Granularity granularity;
  private final Map<Long, TestKey> classes = new HashMap<>();

  BuildReader(Connection connection, Granularity granularity) throws SQLException {
    this.connection = connection;
    this.granularity = granularity;
    Sql.each(
        connection,
        "SELECT id, module, top_class FROM test WHERE method = '' AND class_name = top_class",
        row -> classes.put(row.getLong(1), new TestKey(Sql.name(row, 2), Sql.name(row, 3))));
  }

  /**
   * Gives every build that was not pruned.
   *
   * @param afterMillis builds start after this
   * @param beforeMillis and before this
   */
  void each(long afterMillis, long beforeMillis, Consumer<RecordedBuild> consumer)
      throws SQLException {
    List<Row> rows =
        Sql.list(
            connection,
            "SELECT b.id, b.build_id, b.start_millis, b.commit_id, b.base_id, b.branch, b.dirty,"
                + " b.author, b.ci_provider, b.ci_run_id, b.mode, b.jdk, b.os, b.change_known,"
                + " b.result_journals, (SELECT count(*) FROM journal j WHERE j.build = b.id AND"
                + " NOT j.pruned), EXISTS (SELECT 1 FROM journal j WHERE j.build = b.id AND"
                + " j.pruned) FROM build b WHERE NOT b.pruned AND b.start_millis > ? AND"
                + " b.start_millis < ? ORDER BY b.start_millis, b.id",
            BuildReader::row,
            afterMillis,
            beforeMillis);
    for (int from = 0; from < rows.size(); from += CHUNK) {
      eachOf(rows.subList(from, Math.min(rows.size(), from + CHUNK)), consumer);
    }
  }

  /** A row of the build table; its modules come later. */
  private record Row(long id, BuildInfo info, boolean changeKnown, boolean folded) {}

  private static Row row(ResultSet row) throws SQLException {
    BuildInfo info =
        new BuildInfo(
            Sql.name(row, 2),
            row.getLong(3),
            Sql.text(row, 4),
            Sql.text(row, 5),
            Sql.text(row, 6),
            row.getBoolean(7),
            Sql.text(row, 8),
            Sql.text(row, 9),
            Sql.text(row, 10),
            mode(row),
            Sql.name(row, 12),
            Sql.name(row, 13),
            List.of());
    return new Row(row.getLong(1), info, row.getBoolean(14), row.getInt(15) == row.getInt(16));
  }

  /** Journals that came after their build was pruned are only a part of what it ran. */
  private static BuildMode mode(ResultSet row) throws SQLException {
    return row.getBoolean(17)
        ? BuildMode.PARTIAL
        : Sql.constant(BuildMode.class, Sql.name(row, 11), BuildMode.PARTIAL);
  }

  private void eachOf(List<Row> builds, Consumer<RecordedBuild> consumer) throws SQLException {
    Object[] ids = builds.stream().map(Row::id).toArray();
    Map<Long, List<String>> modules = modules(ids);
    Map<Long, List<ChangedFile>> files = files(ids);
    // Results are kept by class; those of methods are folded anew.
    boolean kept = granularity == Granularity.CLASS;
    Map<Long, List<TestResult>> results = kept ? results(ids) : Map.of();
    for (Row build : builds) {
      List<TestResult> stored = results.getOrDefault(build.id(), List.of());
      consumer.accept(
          new RecordedBuild(
              build.info().withModules(modules.getOrDefault(build.id(), List.of())),
              build.changeKnown(),
              files.getOrDefault(build.id(), List.of()),
              kept && build.folded() ? stored : folded(build.id())));
    }
  }

  private List<TestResult> folded(long build) throws SQLException {
    return ResultRows.fold(connection, build, ResultRows.journals(connection, build), granularity);
  }

  private Map<Long, List<String>> modules(Object[] builds) throws SQLException {
    Map<Long, List<String>> modules = new HashMap<>();
    Sql.each(
        connection,
        "SELECT build, module FROM build_module WHERE build IN ("
            + Sql.marks(builds.length)
            + ") ORDER BY build, ordinal",
        row -> listOf(modules, row.getLong(1)).add(Sql.name(row, 2)),
        builds);
    return modules;
  }

  private Map<Long, List<ChangedFile>> files(Object[] builds) throws SQLException {
    Map<Long, List<ChangedFile>> files = new HashMap<>();
    Sql.each(
        connection,
        "SELECT build, path, old_path, status, kind, binary_file, lines_added, lines_deleted,"
            + " complexity_delta FROM changed_file WHERE build IN ("
            + Sql.marks(builds.length)
            + ") ORDER BY build, ordinal",
        row -> listOf(files, row.getLong(1)).add(file(row)),
        builds);
    return files;
  }

  private static ChangedFile file(ResultSet row) throws SQLException {
    return new ChangedFile(
        Sql.name(row, 2),
        Sql.text(row, 3),
        Sql.constant(FileStatus.class, Sql.name(row, 4), FileStatus.MODIFIED),
        Sql.constant(FileKind.class, Sql.name(row, 5), FileKind.OTHER),
        row.getBoolean(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9));
  }

  private Map<Long, List<TestResult>> results(Object[] builds) throws SQLException {
    Map<Long, List<TestResult>> results = new HashMap<>();
    Sql.each(
        connection,
        "SELECT r.build, r.test, r.verdict, r.seconds, r.attempts, r.distance,"
            + " c.changed_methods, c.changed_share, c.fewest_touchers FROM result r"
            + " LEFT JOIN candidate c ON c.build = r.build AND c.test = r.test WHERE r.build IN ("
            + Sql.marks(builds.length)
            + ")",
        row -> listOf(results, row.getLong(1)).add(result(row)),
        builds);
    // Sorted here, by the key and not by the database's locale, as the fold sorts.
    results.values().forEach(list -> list.sort((a, b) -> a.test().compareTo(b.test())));
    return results;
  }

  private TestResult result(ResultSet row) throws SQLException {
    TestKey key = classes.get(row.getLong(2));
    if (key == null) {
      throw new SQLException("the result of test row " + row.getLong(2) + " has no class");
    }
    return new TestResult(
        key,
        Sql.constant(Verdict.class, row.getString(3), Verdict.SKIPPED),
        row.getDouble(4),
        row.getInt(5),
        row.getInt(6),
        new Touches(Sql.orNaN(row, 7), Sql.orNaN(row, 8), Sql.orNaN(row, 9)));
  }

  private static <T> List<T> listOf(Map<Long, List<T>> lists, long build) {
    return lists.computeIfAbsent(build, unused -> new ArrayList<>());
  }
}
