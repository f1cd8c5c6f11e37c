package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a build before its tests speak. */
final class BuildRows {
  private static final BulkTable MODULE =
      BulkTable.of(
          "build_module",
          "",
          "build BIGINT",
          "ordinal INTEGER",
          "module TEXT",
          "module_path TEXT",
          "plan_mode TEXT",
          "fallback TEXT",
          "detail TEXT");
  private static final BulkTable FILE =
      BulkTable.of(
          "changed_file",
          "",
          "build BIGINT",
          "ordinal INTEGER",
          "path TEXT",
          "old_path TEXT",
          "status TEXT",
          "kind TEXT",
          "binary_file BOOLEAN",
          "lines_added INTEGER",
          "lines_deleted INTEGER",
          "complexity_delta INTEGER");

  /**
   * @param id its row
   * @param changed whether this call made the row, or gave it other facts
   */
  record Stored(long id, long startMillis, boolean changed) {}

  private final Database database;
  private final CandidateRows candidates;

  BuildRows(Database database) {
    this.database = database;
    this.candidates = new CandidateRows(database);
  }

  /**
   * Stores the build. One that is stored already takes on facts that it did not have, because a
   * build that ingests while it runs learns more of itself.
   */
  Stored store(Connection connection, SpoolFacts facts) throws SQLException {
    String key = Digests.key(facts.info().id());
    Optional<Long> inserted = insert(connection, key, facts);
    if (inserted.isPresent()) {
      storeFacts(connection, inserted.get(), facts);
      return new Stored(inserted.get(), facts.info().startMillis(), true);
    }
    Stored known =
        Sql.first(
                connection,
                "SELECT id, start_millis FROM build WHERE build_key = ?",
                row -> new Stored(row.getLong(1), row.getLong(2), false),
                key)
            .orElseThrow(() -> new SQLException("the build " + key + " vanished"));
    if (!facts.known() || !takesOn(connection, known.id(), facts)) {
      return known;
    }
    storeFacts(connection, known.id(), facts);
    return new Stored(known.id(), known.startMillis(), true);
  }

  static boolean isKnown(Connection connection, String buildId) throws SQLException {
    return Sql.number(
            connection, "SELECT count(*) FROM build WHERE build_key = ?", Digests.key(buildId))
        > 0;
  }

  /**
   * Whether the facts are other than the stored ones, and still count: a pruned build has told what
   * it changed already. Its revision makes every checkpoint void that took in the older facts.
   */
  private static boolean takesOn(Connection connection, long build, SpoolFacts facts)
      throws SQLException {
    String digest = facts.digest();
    return Sql.update(
            connection,
            "UPDATE build SET mode = ?, change_known = ?, facts_digest = ?,"
                + " revision = revision + 1, result_journals = -1 WHERE id = ? AND NOT pruned"
                + " AND facts_digest <> ? AND NOT EXISTS"
                + " (SELECT 1 FROM journal WHERE build = ? AND pruned)",
            facts.info().mode().name(),
            facts.changeKnown(),
            digest,
            build,
            digest,
            build)
        > 0;
  }

  private void storeFacts(Connection connection, long build, SpoolFacts facts) throws SQLException {
    for (String table : new String[] {"build_module", "changed_file", "candidate"}) {
      Sql.update(connection, "DELETE FROM " + table + " WHERE build = ?", build);
    }
    database.insertAll(connection, MODULE, modules(build, facts));
    database.insertAll(connection, FILE, files(build, facts.files()));
    candidates.store(connection, build, facts.modules());
  }

  private static Optional<Long> insert(Connection connection, String key, SpoolFacts facts)
      throws SQLException {
    BuildInfo info = facts.info();
    return Sql.first(
        connection,
        "INSERT INTO build (build_key, build_id, start_millis, commit_id, base_id, branch, dirty,"
            + " author, ci_provider, ci_run_id, mode, jdk, os, change_known, pruned,"
            + " facts_digest, revision, result_journals)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)"
            + " ON CONFLICT (build_key) DO NOTHING RETURNING id",
        row -> row.getLong(1),
        key,
        info.id(),
        info.startMillis(),
        info.commit(),
        info.base(),
        info.branch(),
        info.dirty(),
        info.author(),
        info.ciProvider(),
        info.ciRunId(),
        info.mode().name(),
        info.jdk(),
        info.os(),
        facts.changeKnown(),
        false,
        facts.digest());
  }

  /** The build's modules in its order, then those that only their own facts name. */
  private static List<@Nullable Object[]> modules(long build, SpoolFacts facts) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<ModuleFacts> unnamed = new ArrayList<>(facts.modules());
    for (String module : facts.info().modules()) {
      Optional<ModuleFacts> own =
          facts.modules().stream().filter(m -> m.module().equals(module)).findFirst();
      unnamed.removeIf(m -> m.module().equals(module));
      rows.add(
          own.isPresent()
              ? moduleRow(build, rows.size(), own.get())
              : new @Nullable Object[] {build, rows.size(), module, null, null, null, null});
    }
    unnamed.forEach(module -> rows.add(moduleRow(build, rows.size(), module)));
    return rows;
  }

  private static @Nullable Object[] moduleRow(long build, int ordinal, ModuleFacts module) {
    Plan plan = module.plan();
    return new @Nullable Object[] {
      build,
      ordinal,
      module.module(),
      module.modulePath(),
      plan == null ? null : plan.mode().name(),
      plan == null ? null : plan.fallback().map(Fallback::name).orElse(null),
      plan == null ? null : plan.detail()
    };
  }

  private static List<@Nullable Object[]> files(long build, List<ChangedFile> files) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (ChangedFile file : files) {
      rows.add(
          new @Nullable Object[] {
            build,
            rows.size(),
            file.path(),
            file.oldPath(),
            file.status().name(),
            file.kind().name(),
            file.binary(),
            file.linesAdded(),
            file.linesDeleted(),
            file.complexityDelta()
          });
    }
    return rows;
  }
}
