package io.foretest.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Set<TestKey> planned = new TreeSet<>();
    Sql.each(
        connection,
        "SELECT t.module, t.top_class, t.class_name, t.method FROM candidate c"
            + " JOIN test t ON t.id = c.test WHERE c.build = ? AND c.planned_run IS NOT NULL",
        row -> planned.add(test(row)),
        build.id());
    Set<TestKey> ran = ran(build);
    Set<TestKey> skipped = skipped(planned, ran);
    Map<String, LastSelection.Module> modules = new HashMap<>();
    skipped.forEach(test -> module(modules, test).skipped().add(test.className()));
    for (TestKey test : ran) {
      LastSelection.Module module = module(modules, test);
      if (!skipped.contains(test.ofClass())) {
        module.ran().add(test.className());
      }
      if (test.isMethod()) {
        module.methods().add(test);
      }
    }
    return new LastSelection(build.buildId(), build.commit(), build.start(), modules);
  }

  private static LastSelection.Module module(
      Map<String, LastSelection.Module> modules, TestKey test) {
    return modules.computeIfAbsent(
        test.module(),
        name -> new LastSelection.Module(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
  }

  /** Planned classes without an outcome, and those with a planned method that has none. */
  private static Set<TestKey> skipped(Set<TestKey> planned, Set<TestKey> ran) {
    Set<TestKey> reached = new HashSet<>(ran);
    ran.forEach(test -> reached.add(test.ofClass()));
    Set<TestKey> skipped = new TreeSet<>();
    planned.stream()
        .filter(test -> !reached.contains(test))
        .forEach(test -> skipped.add(test.ofClass()));
    return skipped;
  }

  /** Tests with an outcome in the selected build or in one that ran its remainder since. */
  private Set<TestKey> ran(Selected build) throws SQLException {
    Set<TestKey> ran = new TreeSet<>();
    Sql.each(
        connection,
        "SELECT DISTINCT t.module, t.top_class, t.class_name, t.method FROM build b JOIN journal j ON j.build = b.id"
            + " JOIN execution e ON e.journal = j.id JOIN test t ON t.id = e.test"
            + " WHERE b.id = ? OR (b.mode = ? AND b.start_millis >= ? AND b.commit_id = ?)",
        row -> ran.add(test(row)),
        build.id(),
        BuildMode.REMAINING.name(),
        build.start(),
        build.commit());
    return ran;
  }

  private static TestKey test(ResultSet row) throws SQLException {
    return ResultRows.method(row, 3);
  }
}
