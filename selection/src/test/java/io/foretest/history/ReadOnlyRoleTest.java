package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The roles that {@code docs/security.md} tells to create, on a real server. */
class ReadOnlyRoleTest {
  private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)```");

  @TempDir Path reactor;
  private final String suffix = UUID.randomUUID().toString().replace("-", "");
  private final String schema = "h" + suffix;

  @BeforeEach
  void createTheRolesAsDocumented() throws Exception {
    Matcher found = SQL.matcher(Files.readString(Path.of("../docs/security.md")));
    assertThat(found.find()).isTrue();
    String sql =
        found
            .group(1)
            .replaceAll("\\bforetest\\b", schema)
            .replaceAll("\\bforetest_(writer|reader)\\b", "foretest_$1_" + suffix)
            .replaceAll("DATABASE \\w+", "DATABASE postgres");
    try (Database server = PostgresDatabase.open(TestDatabase.settings(""));
        Connection connection = server.writing()) {
      execute(connection, sql);
      connection.commit();
    }
  }

  @Test
  void theReaderServesFromWhatTheWriterStored() {
    writerStores(1);
    try (HistoryStore reader = HistoryStore.open(as("reader"))) {
      assertThat(reader.mayWrite()).isFalse();
      assertThat(reader.countBuilds()).isEqualTo(1);
      History past = reader.before(ASpool.changeAt(Long.MAX_VALUE / 2));
      assertThat(past.past(ABuild.test("a.ATest"))).isPresent();
      assertThat(reader.evidence()).isEmpty();
      assertThat(reader.fullBuildCommits(5)).hasSize(1);
      assertThat(reader.prune(1, Long.MAX_VALUE / 2)).isZero();
    }
  }

  @Test
  void recordsOfAReadersBuildStayForAWriter() {
    writerStores(1);
    Path directory = ASpool.number(reactor, 2).passes("a.ATest").over();
    try (HistoryStore reader = HistoryStore.open(as("reader"))) {
      IngestReport report = reader.ingest(BuildSpool.rootOf(reactor));
      assertThat(report.builds()).isZero();
      assertThat(report.problems())
          .singleElement()
          .asString()
          .contains("may only read the history", "the records stay in", "spool");
      assertThat(directory).isNotEmptyDirectory();
      assertThat(reader.countBuilds()).isEqualTo(1);
    }
    try (HistoryStore writer = HistoryStore.open(as("writer"))) {
      assertThat(writer.ingest(BuildSpool.rootOf(reactor)).problems()).isEmpty();
      assertThat(writer.countBuilds()).isEqualTo(2);
    }
    assertThat(directory).doesNotExist();
  }

  @Test
  void theServerRefusesTheReaderWhateverItTries() throws Exception {
    writerStores(1);
    List<String> attempts =
        List.of(
            "DELETE FROM build",
            "UPDATE result SET seconds = 0",
            "INSERT INTO evidence SELECT * FROM evidence",
            "DROP TABLE journal",
            "CREATE TABLE mine (a int)",
            "TRUNCATE execution");
    try (Database reader = PostgresDatabase.open(as("reader"))) {
      for (String attempt : attempts) {
        assertThatThrownBy(() -> tryTo(reader, attempt))
            .as(attempt)
            .isInstanceOf(SQLException.class)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
      }
    }
  }

  /** The role's own default may be switched off by who holds the role; its rights may not. */
  private static void tryTo(Database reader, String sql) throws SQLException {
    try (Connection connection = reader.writing()) {
      execute(connection, "SET TRANSACTION READ WRITE");
      execute(connection, sql);
      connection.commit();
    }
  }

  private void writerStores(int number) {
    ASpool.number(reactor, number).passes("a.ATest").fails("a.BTest").over();
    try (HistoryStore writer = HistoryStore.open(as("writer"))) {
      assertThat(writer.mayWrite()).isTrue();
      assertThat(writer.ingest(BuildSpool.rootOf(reactor)).problems()).isEmpty();
    }
  }

  private HistorySettings as(String role) {
    return TestDatabase.settings(
        "&currentSchema=" + schema, "foretest_" + role + "_" + suffix, "unused");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
