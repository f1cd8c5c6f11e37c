package io.foretest.history;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a journal, all of it or nothing, and each JVM's once. */
final class JournalRows {
  /** What became of a journal. */
  enum Stored {
    /** It is in the database now. */
    NEW,
    /** The same file was stored before. */
    KNOWN,
    /** Another file of the same JVM id was stored before. */
    CLASHES
  }

  private static final BulkTable EXECUTION =
      BulkTable.of(
          "execution",
          "",
          "journal BIGINT",
          "ordinal INTEGER",
          "test BIGINT",
          "unique_id BIGINT",
          "display_name TEXT",
          "engine TEXT",
          "outcome TEXT",
          "start_millis BIGINT",
          "duration_nanos BIGINT",
          "attempt INTEGER",
          "thread TEXT",
          "skip_reason TEXT",
          "throwable_class TEXT",
          "failure_hash TEXT");
  private static final BulkTable CONTAINER =
      BulkTable.of(
          "container",
          "",
          "journal BIGINT",
          "ordinal INTEGER",
          "test BIGINT",
          "outcome TEXT",
          "start_millis BIGINT",
          "duration_nanos BIGINT",
          "fixture_nanos BIGINT",
          "skip_reason TEXT",
          "throwable_class TEXT",
          "failure_hash TEXT");

  private static final String KILLED = "the build was killed";

  private final Database database;
  private final boolean killed;
  private final TestRows tests;

  /**
   * @param killed whether the build itself was killed, by a person or a time limit: what was
   *     running then has neither passed nor failed
   */
  JournalRows(Database database, boolean killed) {
    this.database = database;
    this.killed = killed;
    this.tests = new TestRows(database);
  }

  /**
   * @param module what the journal's tests belong to
   * @param digest of the file, to tell a repeated journal from a second one with the same id
   */
  Stored store(
      Connection connection, BuildRows.Stored build, Journal journal, String module, String digest)
      throws SQLException {
    Optional<Long> id = insert(connection, build, journal, module, digest);
    if (id.isEmpty()) {
      return known(connection, journal, digest);
    }
    // Also waits for a prune of this build: what it did not see must count as not pruned.
    Sql.update(connection, "UPDATE build SET pruned = ? WHERE id = ?", false, build.id());
    Map<TestName, Long> ids = tests.ids(connection, names(journal, module));
    database.insertAll(connection, EXECUTION, executions(id.get(), journal, module, ids));
    database.insertAll(connection, CONTAINER, containers(id.get(), journal, module, ids));
    return Stored.NEW;
  }

  private static Optional<Long> insert(
      Connection connection, BuildRows.Stored build, Journal journal, String module, String digest)
      throws SQLException {
    JvmInfo jvm = journal.jvm();
    return Sql.first(
        connection,
        "INSERT INTO journal (jvm_key, file_digest, build, build_start_millis, module, pid,"
            + " start_millis, java_version, os, complete, problems, executions, pruned)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (jvm_key) DO NOTHING RETURNING id",
        row -> row.getLong(1),
        Digests.key(jvm.jvmId()),
        digest,
        build.id(),
        build.startMillis(),
        module,
        jvm.pid(),
        jvm.startMillis(),
        jvm.javaVersion(),
        jvm.os(),
        journal.complete(),
        journal.problems().size(),
        journal.tests().size(),
        false);
  }

  private static Stored known(Connection connection, Journal journal, String digest)
      throws SQLException {
    return Sql.first(
            connection,
            "SELECT file_digest FROM journal WHERE jvm_key = ?",
            row -> Sql.name(row, 1),
            Digests.key(journal.jvm().jvmId()))
        .filter(digest::equals)
        .map(same -> Stored.KNOWN)
        .orElse(Stored.CLASHES);
  }

  private static Set<TestName> names(Journal journal, String module) {
    Set<TestName> names = new LinkedHashSet<>();
    for (TestRecord test : journal.tests()) {
      names.add(name(test, module));
      // The class of every method is a test, too: results are kept by class.
      names.add(TestName.ofClass(module, test.topLevelClass()));
    }
    for (ClassRecord container : journal.classes()) {
      names.add(name(container, module));
      names.add(TestName.ofClass(module, container.topLevelClass()));
    }
    return names;
  }

  private static TestName name(TestRecord test, String module) {
    return new TestName(module, test.topLevelClass(), test.className(), test.method());
  }

  private static TestName name(ClassRecord container, String module) {
    return new TestName(module, container.topLevelClass(), container.className(), "");
  }

  private List<@Nullable Object[]> executions(
      long journalId, Journal journal, String module, Map<TestName, Long> ids) {
    List<@Nullable Object[]> rows = new ArrayList<>(journal.tests().size());
    for (TestRecord test : journal.tests()) {
      rows.add(
          new @Nullable Object[] {
            journalId,
            rows.size(),
            ids.get(name(test, module)),
            Digests.number(test.uniqueId()),
            test.displayName(),
            test.engine(),
            outcome(test.outcome()).name(),
            test.startMillis(),
            test.durationNanos(),
            test.attempt(),
            test.thread(),
            reason(test.outcome(), test.reason()),
            test.throwableClass(),
            test.failureHash()
          });
    }
    return rows;
  }

  private List<@Nullable Object[]> containers(
      long journalId, Journal journal, String module, Map<TestName, Long> ids) {
    List<@Nullable Object[]> rows = new ArrayList<>(journal.classes().size());
    for (ClassRecord container : journal.classes()) {
      rows.add(
          new @Nullable Object[] {
            journalId,
            rows.size(),
            ids.get(name(container, module)),
            outcome(container.outcome()).name(),
            container.startMillis(),
            container.durationNanos(),
            container.fixtureNanos(),
            reason(container.outcome(), container.reason()),
            container.throwableClass(),
            container.failureHash()
          });
    }
    return rows;
  }

  private Outcome outcome(Outcome recorded) {
    return killed && recorded == Outcome.UNFINISHED ? Outcome.ABORTED : recorded;
  }

  private @Nullable String reason(Outcome recorded, String given) {
    return killed && recorded == Outcome.UNFINISHED ? KILLED : emptyToNull(given);
  }

  private static @Nullable String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
