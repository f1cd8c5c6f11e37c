package io.foretest.history;

import io.foretest.change.Change;
import io.foretest.evidence.ModuleEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The history of a project in its database. Safe for threads, and for several processes that use
 * the same database at once.
 *
 * <p>Every method throws {@link HistoryException} when the database fails.
 */
public final class HistoryStore implements PastBuilds, AutoCloseable {
  private static final String FULL_MODES = "('FULL', 'FALLBACK', 'SHADOW')";

  private final Transactions transactions;

  private HistoryStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Opens the database; creates it, and brings its tables to the newest version, where needed.
   *
   * @throws HistoryException when it cannot be reached, or a newer Foretest made its tables
   */
  public static HistoryStore open(HistorySettings settings) {
    Database database = database(settings);
    try {
      Transactions transactions = new Transactions(database, settings);
      new Migrations(transactions).run();
      return new HistoryStore(transactions);
    } catch (RuntimeException | Error e) {
      database.close();
      throw e;
    }
  }

  private static Database database(HistorySettings settings) {
    if (!settings.embedded()) {
      return PostgresDatabase.open(settings);
    }
    try {
      return SqliteDatabase.open(settings);
    } catch (SQLException | IOException e) {
      throw new HistoryException(
          "cannot open the history "
              + settings.displayUrl()
              + ": "
              + e.getMessage()
              + " (is its directory writable?)",
          e);
    }
  }

  /**
   * Takes in every spool whose build is gone. Each journal is stored once, whoever else does the
   * same; what cannot be stored stays for the next build, what cannot be read is moved to {@code
   * rejected} beside the spools.
   *
   * @param spoolRoot as in {@link BuildSpool#create}
   */
  public IngestReport ingest(Path spoolRoot) {
    return mayWrite() ? new Ingest(transactions).spools(spoolRoot, null) : left(spoolRoot);
  }

  /**
   * As {@link #ingest(Path)}, and the journals of the caller's own build. Its directory goes with
   * them when the caller is the participant that created it; a mojo, in the middle of a build,
   * leaves it for what comes.
   */
  public IngestReport ingest(BuildSpool own) {
    return mayWrite() ? new Ingest(transactions).spools(own.root(), own) : left(own.root());
  }

  /**
   * Takes in the journals below a directory that a run outside Maven left, as a part of one build
   * of mode {@link BuildMode#PARTIAL}.
   *
   * @param info the build; its id must be new unless the journals belong to a build that is known
   */
  public IngestReport ingestJournals(Path directory, BuildInfo info) {
    return mayWrite() ? new Ingest(transactions).journals(directory, info) : left(directory);
  }

  /**
   * Whether this user may store builds. One who may not still reads: that is how a pull request's
   * build uses a history that it must not be able to change.
   */
  public boolean mayWrite() {
    return transactions.write("ask for the rights", transactions.database()::mayWrite);
  }

  private static IngestReport left(Path records) {
    return new IngestReport(
        0,
        0,
        0,
        List.of(
            "this user may only read the history, so nothing is stored; the records stay in "
                + records
                + " for a build or foretest:ingest whose user may write"));
  }

  @Override
  public RunningHistory before(Change change) {
    return before(change, Granularity.CLASS);
  }

  /** The same with classes or methods as tests. */
  public RunningHistory before(Change change, Granularity granularity) {
    return transactions.read(
        "read the past",
        connection -> new Checkpoints(connection, granularity).before(change.timeMillis()));
  }

  /**
   * What builds left whose rows are pruned: the state from which a replay with {@link
   * #forEachBuild} starts.
   */
  public RunningHistory prunedHistory() {
    return prunedHistory(Granularity.CLASS);
  }

  /** The same with classes or methods as tests. */
  public RunningHistory prunedHistory(Granularity granularity) {
    return transactions.read(
        "read the past", connection -> new Checkpoints(connection, granularity).prunedHistory());
  }

  /** Gives every build that is not pruned, in the order of its start, one result a test class. */
  public void forEachBuild(Consumer<RecordedBuild> consumer) {
    forEachBuild(Granularity.CLASS, consumer);
  }

  /**
   * The same with classes or methods as tests. A class that failed by itself, and none of its
   * methods, has a result of its own, see {@link RunningHistory#asMethods}.
   */
  public void forEachBuild(Granularity granularity, Consumer<RecordedBuild> consumer) {
    transactions.<Boolean>readOnce(
        "read the builds",
        connection -> {
          new BuildReader(connection, granularity).each(Long.MIN_VALUE, Long.MAX_VALUE, consumer);
          return true;
        });
  }

  /** Commits of the newest builds that ran every test and lost no JVM, newest first, each once. */
  public List<String> fullBuildCommits(int limit) {
    return transactions.read(
        "read the full builds",
        connection ->
            Sql.list(
                connection,
                "SELECT commit_id, max(start_millis) FROM build WHERE commit_id IS NOT NULL AND"
                    + " mode IN "
                    + FULL_MODES
                    + " AND EXISTS (SELECT 1 FROM journal WHERE build = build.id)"
                    + " AND NOT EXISTS"
                    + " (SELECT 1 FROM journal WHERE build = build.id AND NOT complete)"
                    + " GROUP BY commit_id ORDER BY 2 DESC, 1 LIMIT ?",
                row -> Sql.name(row, 1),
                limit));
  }

  /** Number of builds that ran at least one test. */
  public int countBuilds() {
    return transactions.read(
        "count the builds",
        connection ->
            Math.toIntExact(
                Sql.number(
                    connection, "SELECT count(DISTINCT build) FROM journal WHERE executions > 0")));
  }

  /**
   * What the tests of a module touched when each was last recorded; empty where nothing is.
   *
   * @param module {@code groupId:artifactId}
   */
  public Optional<ModuleEvidence> evidence(String module) {
    return transactions.read(
        "read what tests touch", connection -> EvidenceRows.of(connection, module));
  }

  /** The same of all modules. */
  public List<ModuleEvidence> evidence() {
    return transactions.read("read what tests touch", EvidenceRows::all);
  }

  /**
   * What the newest selected build left over, for {@code ml.select=remaining}.
   *
   * @param commit HEAD, whose newest selection counts first; null without git
   * @param branch whose newest selection counts when the commit has none; null when detached
   */
  public Optional<LastSelection> lastSelection(@Nullable String commit, @Nullable String branch) {
    return transactions.read(
        "read the last selection", connection -> new Selections(connection).last(commit, branch));
  }

  /**
   * Deletes the executions of builds that started longer ago, after the running history has taken
   * them in: {@link #before} says the same as without.
   *
   * @param days at least 1
   * @param nowMillis epoch milliseconds
   * @return number of builds that were pruned; none where this user may only read
   */
  public int prune(int days, long nowMillis) {
    if (days < 1) {
      throw new HistoryException("ml.history.days is " + days + ": give it 1 or more");
    }
    if (!mayWrite()) {
      return 0;
    }
    long before = nowMillis - TimeUnit.DAYS.toMillis(days);
    return transactions.serialize(
        "prune old builds", connection -> Pruning.run(connection, before));
  }

  /**
   * Writes a CSV row (RFC 4180, with a header) for every test class of every build that is not
   * pruned; leaves the writer open.
   *
   * @throws IOException when the writer fails
   */
  public void exportCsv(Writer out) throws IOException {
    try {
      forEachBuild(new CsvExport(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  @Override
  public void close() {
    transactions.database().close();
  }
}
