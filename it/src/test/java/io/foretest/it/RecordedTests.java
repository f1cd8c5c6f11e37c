package io.foretest.it;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the history holds of one build. */
record RecordedTests(List<Attempt> attempts) {
  /**
   * One attempt at a test.
   *
   * @param className binary name
   * @param method name and parameter types
   * @param outcome {@code passed}, {@code failed}, {@code skipped} or {@code unfinished}
   */
  record Attempt(String module, String className, String method, String outcome) {}

  private static final String SQL =
      """
      SELECT t.module, t.class_name, t.method, e.outcome
      FROM execution e JOIN journal j ON e.journal = j.id JOIN test t ON e.test = t.id
      """;
  private static final String LAST = "WHERE j.build = (SELECT max(id) FROM build)";

  /** Of the build that came into the history last; of none where there is no history. */
  static RecordedTests ofLastBuild(Project project) throws SQLException {
    return read(project, LAST);
  }

  static RecordedTests ofAllBuilds(Project project) throws SQLException {
    return read(project, "");
  }

  private static RecordedTests read(Project project, String which) throws SQLException {
    List<Attempt> attempts = new ArrayList<>();
    if (!Files.exists(project.path(".foretest/history.db"))) {
      return new RecordedTests(attempts);
    }
    try (Connection history =
            DriverManager.getConnection("jdbc:sqlite:" + project.path(".foretest/history.db"));
        PreparedStatement query = history.prepareStatement(SQL + which);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        attempts.add(
            new Attempt(
                rows.getString(1), rows.getString(2), rows.getString(3), word(rows.getString(4))));
      }
    }
    return new RecordedTests(attempts);
  }

  RecordedTests of(String module) {
    return new RecordedTests(
        attempts.stream().filter(a -> a.module().equals("org.example:" + module)).toList());
  }

  /** Sorted outcomes by simple name of the class. */
  SortedMap<String, List<String>> byClass() {
    SortedMap<String, List<String>> outcomes = new TreeMap<>();
    for (Attempt attempt : attempts) {
      String simple = attempt.className().replaceFirst("^.*[./]", "");
      outcomes.computeIfAbsent(simple, name -> new ArrayList<>()).add(attempt.outcome());
    }
    outcomes.values().forEach(list -> list.sort(null));
    return outcomes;
  }

  /** Outcomes of one method, in the order in which they were recorded. */
  List<String> outcomes(String simpleClass, String method) {
    return attempts.stream()
        .filter(a -> a.className().endsWith("." + simpleClass) || a.className().equals(simpleClass))
        .filter(a -> a.method().equals(method))
        .map(Attempt::outcome)
        .toList();
  }

  private static String word(String outcome) {
    return switch (outcome) {
      case "ABORTED" -> "skipped";
      default -> outcome.toLowerCase(java.util.Locale.ROOT);
    };
  }
}
