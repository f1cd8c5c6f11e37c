package io.foretest.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what the last selection left over. */
final class Selections {
  private final Connection connection;

  Selections(Connection connection) {
    this.connection = connection;
  }

  private record Selected(
      long id, String buildId, @Nullable String commit, @Nullable String branch, long start) {}

  /** The newest selected build of the commit; without one, the newest of the branch. */
  Optional<LastSelection> last(@Nullable String commit, @Nullable String branch)
      throws SQLException {
    Optional<Selected> build = commit == null ? Optional.empty() : newest("commit_id", commit);
    if (build.isEmpty() && branch != null) {
      build = newest("branch", branch);
    }
    return build.isEmpty() ? Optional.empty() : Optional.of(selection(build.get()));
  }

  private Optional<Selected> newest(String column, String value) throws SQLException {
    return Sql.first(
        connection,
        "SELECT id, build_id, commit_id, branch, start_millis FROM build WHERE mode = ? AND "
            + column
            + " = ? AND NOT pruned ORDER BY start_millis DESC, id DESC LIMIT 1",
        row ->
            new Selected(
                row.getLong(1),
                Sql.name(row, 2),
                Sql.text(row, 3),
                Sql.text(row, 4),
                row.getLong(5)),
        BuildMode.SELECTED.name(),
        value);
  }

  private LastSelection selection(Selected build) throws SQLException {
    Map<String, SortedSet<String>> planned = new HashMap<>();
    Sql.each(
        connection,
        "SELECT t.module, t.top_class FROM candidate c JOIN test t ON t.id = c.test"
            + " WHERE c.build = ? AND c.planned_run IS NOT NULL",
        row -> add(planned, row),
        build.id());
    Map<String, SortedSet<String>> ran = ran(build);
    Map<String, LastSelection.Module> modules = new HashMap<>();
    ran.forEach((module, classes) -> modules.put(module, module(new TreeSet<>(), classes)));
    planned.forEach(
        (module, classes) ->
            modules.put(module, module(classes, ran.getOrDefault(module, new TreeSet<>()))));
    return new LastSelection(build.buildId(), build.commit(), build.start(), modules);
  }

  private static LastSelection.Module module(SortedSet<String> planned, SortedSet<String> ran) {
    SortedSet<String> skipped = new TreeSet<>(planned);
    skipped.removeAll(ran);
    return new LastSelection.Module(skipped, ran);
  }

  /** Classes with an outcome in the selected build or in one that ran its remainder since. */
  private Map<String, SortedSet<String>> ran(Selected build) throws SQLException {
    Map<String, SortedSet<String>> ran = new HashMap<>();
    Sql.each(
        connection,
        "SELECT DISTINCT t.module, t.top_class FROM build b JOIN journal j ON j.build = b.id"
            + " JOIN execution e ON e.journal = j.id JOIN test t ON t.id = e.test"
            + " WHERE b.id = ? OR (b.mode = ? AND b.start_millis >= ? AND b.commit_id = ?)",
        row -> add(ran, row),
        build.id(),
        BuildMode.REMAINING.name(),
        build.start(),
        build.commit());
    return ran;
  }

  private static void add(Map<String, SortedSet<String>> classes, ResultSet row)
      throws SQLException {
    classes.computeIfAbsent(Sql.name(row, 1), unused -> new TreeSet<>()).add(Sql.name(row, 2));
  }
}
