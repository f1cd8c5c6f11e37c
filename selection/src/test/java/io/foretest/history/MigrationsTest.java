package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.protocol.Outcome;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationsTest {
  @TempDir Path reactor;

  @Test
  void theNewestVersionIsThatOfTheNewestFile() throws Exception {
    Path files = Path.of(Migrations.class.getResource("db").toURI());
    try (var list = Files.list(files)) {
      List<String> names = list.map(file -> file.getFileName().toString()).toList();
      assertThat(names).hasSize(Migrations.NEWEST);
      assertThat(names).anyMatch(name -> name.startsWith("V" + Migrations.NEWEST + "__"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void openingAgainChangesNothing(TestDatabase database) {
    HistorySettings settings = database.fresh(reactor);
    HistoryStore.open(settings).close();
    ASpool.number(reactor, 1).passes("a.ATest").over();
    try (HistoryStore store = HistoryStore.open(settings)) {
      store.ingest(BuildSpool.rootOf(reactor));
    }
    try (HistoryStore store = HistoryStore.open(settings)) {
      assertThat(store.countBuilds()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void manyThatOpenAFreshDatabaseAtOnceAllSucceed(TestDatabase database) {
    HistorySettings settings = database.fresh(reactor);

    List<Integer> counts =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(
                i -> {
                  try (HistoryStore store = HistoryStore.open(settings)) {
                    return store.countBuilds();
                  }
                })
            .toList();

    assertThat(counts).containsOnly(0);
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaOfANewerForetestIsRefused(TestDatabase database) {
    HistorySettings settings = database.fresh(reactor);
    HistoryStore.open(settings).close();
    execute(settings, "UPDATE flyway_schema_history SET version = '99' WHERE version = '1'");

    assertThatThrownBy(() -> HistoryStore.open(settings))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("schema version 99")
        .hasMessageContaining("newest Foretest");
  }

  private static void execute(HistorySettings settings, String sql) {
    try (Database raw = TestDatabase.raw(settings)) {
      new Transactions(raw, settings).write("test", connection -> Sql.update(connection, sql));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aJournalThatCannotBeStoredStaysForTheNextBuild(TestDatabase database) {
    HistorySettings settings = database.fresh(reactor);
    AJvm jvm = AJvm.named("j").passes("a.ATest").container("a.ATest", Outcome.PASSED, 1);
    Path directory = ASpool.number(reactor, 1).jvm(jvm).over();
    try (HistoryStore store = HistoryStore.open(settings)) {
      execute(settings, "ALTER TABLE container RENAME TO gone");
      IngestReport broken = store.ingest(BuildSpool.rootOf(reactor));
      assertThat(broken.journals()).isZero();
      assertThat(broken.problems()).singleElement().asString().contains("stays");
      assertThat(directory).isDirectory();

      execute(settings, "ALTER TABLE gone RENAME TO container");
      assertThat(store.ingest(BuildSpool.rootOf(reactor)).executions()).isEqualTo(1);
      assertThat(directory).doesNotExist();
    }
  }

  @Test
  void aDirectoryOfAnyNameHoldsAnEmbeddedHistory() {
    HistorySettings settings = HistorySettings.embedded(reactor.resolve("ünï 100% #1 & more"));
    HistoryStore.open(settings).close();

    assertThat(settings.file()).exists();
  }

  @Test
  void postgresqlUsesASchemaOfItsOwn() {
    HistorySettings settings = TestDatabase.settings("");
    HistoryStore.open(settings).close();

    try (Database raw = TestDatabase.raw(settings)) {
      long tables =
          new Transactions(raw, settings)
              .read(
                  "count",
                  connection ->
                      Sql.number(
                          connection,
                          "SELECT count(*) FROM pg_tables WHERE schemaname = 'foretest'"
                              + " AND tablename = 'execution'"));
      assertThat(tables).isEqualTo(1);
    }
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsReportedWithoutItsSecrets() {
    HistorySettings settings =
        new HistorySettings("jdbc:postgresql://localhost:1/x?password=s3cret", "me", "pa55word");

    assertThatThrownBy(() -> HistoryStore.open(settings))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/x")
        .hasMessageContaining("ml.db.url")
        .satisfies(
            e -> {
              StringWriter trace = new StringWriter();
              e.printStackTrace(new PrintWriter(trace));
              assertThat(trace.toString()).doesNotContain("s3cret").doesNotContain("pa55word");
            });
  }

  @Test
  void aUrlThatTheDriverRefusesIsReportedWithoutItsSecrets() {
    HistorySettings settings =
        new HistorySettings("jdbc:postgresql://host:port/x?password=s3cret", null, null);

    assertThatThrownBy(() -> HistoryStore.open(settings))
        .isInstanceOf(HistoryException.class)
        .hasMessageNotContaining("s3cret")
        .hasNoCause();
  }

  @Test
  void aFileThatIsNoDatabaseIsReported() throws IOException {
    HistorySettings settings = HistorySettings.embedded(reactor);
    Files.createDirectories(settings.file().getParent());
    Files.writeString(settings.file(), "this is no database".repeat(100));

    assertThatThrownBy(() -> HistoryStore.open(settings))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(settings.file().toString());
  }
}
