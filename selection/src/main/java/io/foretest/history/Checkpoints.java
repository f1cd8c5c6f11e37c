package io.foretest.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Saved states of the running history, so that serving folds the newest builds only. A checkpoint
 * is a cache that proves itself: it holds while as many builds and journals start up to its moment
 * as it has taken in, so that a journal which comes late makes it void without anyone having to
 * find it. The pruned state alone is no cache: what it speaks for is deleted.
 */
final class Checkpoints {
  /**
   * How near a checkpoint comes to the newest build.
   *
   * @param leftOut newest builds that it does not take in, because journals of theirs may still
   *     come
   * @param step builds that a new one is ahead of the one before
   * @param kept how many are kept
   */
  record Level(int leftOut, int step, int kept) {}

  /** What hardly any journal comes late for. */
  static final Level SETTLED = new Level(50, 50, 3);

  /**
   * What makes reading quick, most of the time: a late journal costs folding from a settled one.
   */
  static final Level RECENT = new Level(3, 5, 2);

  private final Connection connection;
  private final Granularity granularity;
  private final String table;

  Checkpoints(Connection connection, Granularity granularity) {
    this.connection = connection;
    this.granularity = granularity;
    this.table = granularity == Granularity.METHOD ? "method_checkpoint" : "checkpoint";
  }

  private record Saved(long uptoMillis, RunningHistory history) {}

  private record Size(long builds, long journals) {
    /** As records compare, without the linking that their own comparison does in every JVM. */
    boolean is(Size other) {
      return builds == other.builds && journals == other.journals;
    }
  }

  /** Everything of builds that start before the moment. */
  RunningHistory before(long millis) throws SQLException {
    Optional<Saved> pruned = pruned();
    if (pruned.isPresent() && pruned.get().uptoMillis() >= millis) {
      // What was pruned cannot be told apart by time any more, and the future must not inform.
      return new RunningHistory(granularity);
    }
    Optional<Saved> start = newestValid(millis);
    RunningHistory history = start.or(() -> pruned).map(Saved::history).orElseGet(this::nothing);
    // A build that came late starts before the pruned state ends, and is in no state yet.
    long after = start.map(Saved::uptoMillis).orElse(Long.MIN_VALUE);
    new BuildReader(connection, granularity).each(after, millis, history::apply);
    return history;
  }

  private Optional<Saved> newestValid(long beforeMillis) throws SQLException {
    List<Long> moments =
        Sql.list(
            connection,
            "SELECT upto_millis FROM "
                + table
                + " WHERE NOT pruned AND upto_millis < ?"
                + " ORDER BY upto_millis DESC",
            row -> row.getLong(1),
            beforeMillis);
    for (long upto : moments) {
      if (isValid(upto)) {
        Optional<Saved> saved = serving(upto);
        if (saved.isPresent()) {
          return saved;
        }
      }
    }
    return Optional.empty();
  }

  private boolean isValid(long upto) throws SQLException {
    Optional<Size> taken =
        Sql.first(
            connection,
            "SELECT builds, journals FROM " + table + " WHERE NOT pruned AND upto_millis = ?",
            row -> new Size(row.getLong(1), row.getLong(2)),
            upto);
    return taken.isPresent() && taken.get().is(size(upto));
  }

  private Size size(long upto) throws SQLException {
    return new Size(
        Sql.number(
            connection,
            "SELECT count(*) + coalesce(sum(revision), 0) FROM build WHERE start_millis <= ?",
            upto),
        Sql.number(connection, "SELECT count(*) FROM journal WHERE build_start_millis <= ?", upto));
  }

  /** The state; empty when it cannot be read or is of older rules, as it can be built again. */
  private Optional<Saved> serving(long upto) throws SQLException {
    Optional<byte[]> state =
        Sql.first(
            connection,
            "SELECT state FROM " + table + " WHERE NOT pruned AND upto_millis = ?",
            row -> row.getBytes(1),
            upto);
    try {
      return state.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Saved(
                  upto,
                  RunningHistory.readCurrent(new ByteArrayInputStream(state.get()), granularity)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What pruned builds left; empty when nothing was pruned yet. */
  private Optional<Saved> pruned() throws SQLException {
    return Sql.first(
        connection,
        "SELECT upto_millis, state FROM "
            + table
            + " WHERE pruned ORDER BY upto_millis DESC LIMIT 1",
        row -> new Saved(row.getLong(1), readPruned(row.getBytes(2))));
  }

  /** What pruned builds left, an empty history when there are none. */
  RunningHistory prunedHistory() throws SQLException {
    return pruned().map(Saved::history).orElseGet(this::nothing);
  }

  private RunningHistory nothing() {
    return new RunningHistory(granularity);
  }

  private RunningHistory readPruned(byte[] state) throws SQLException {
    try {
      return RunningHistory.readFrom(new ByteArrayInputStream(state), granularity);
    } catch (IOException e) {
      throw new SQLException("the state of the pruned builds cannot be read: " + e.getMessage(), e);
    }
  }

  /** Saves a newer state of each level when there are enough builds for it. */
  void advance(Level... levels) throws SQLException {
    for (Level level : levels) {
      Optional<Long> upto = lastOf(level);
      if (upto.isPresent() && upto.get() != Long.MAX_VALUE) {
        advance(level, upto.get());
      }
    }
  }

  /** Start of the newest build that a checkpoint of the level may take in. */
  private Optional<Long> lastOf(Level level) throws SQLException {
    return Sql.first(
        connection,
        "SELECT start_millis FROM build ORDER BY start_millis DESC, id DESC LIMIT 1 OFFSET ?",
        row -> row.getLong(1),
        level.leftOut());
  }

  private void advance(Level level, long upto) throws SQLException {
    long from = newestValidMoment(upto);
    long ahead =
        Sql.number(
            connection,
            "SELECT count(*) FROM build WHERE start_millis > ? AND start_millis <= ?",
            from,
            upto);
    if (ahead >= level.step()) {
      save(false, upto, size(upto), before(upto + 1));
      dropOld();
    }
  }

  private long newestValidMoment(long upto) throws SQLException {
    for (long moment : moments()) {
      if (moment <= upto && isValid(moment)) {
        return moment;
      }
    }
    return Sql.first(
            connection,
            "SELECT upto_millis FROM " + table + " WHERE pruned ORDER BY upto_millis DESC LIMIT 1",
            row -> row.getLong(1))
        .orElse(Long.MIN_VALUE);
  }

  private List<Long> moments() throws SQLException {
    return Sql.list(
        connection,
        "SELECT upto_millis FROM " + table + " WHERE NOT pruned ORDER BY upto_millis DESC",
        row -> row.getLong(1));
  }

  /** Keeps the newest of each level. */
  private void dropOld() throws SQLException {
    long settled = lastOf(SETTLED).orElse(Long.MIN_VALUE);
    int recent = 0;
    int old = 0;
    for (long moment : moments()) {
      boolean kept = moment <= settled ? ++old <= SETTLED.kept() : ++recent <= RECENT.kept();
      if (!kept || !isValid(moment)) {
        Sql.update(
            connection, "DELETE FROM " + table + " WHERE NOT pruned AND upto_millis = ?", moment);
      }
    }
  }

  private void save(boolean pruned, long upto, Size size, RunningHistory history)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT INTO "
            + table
            + " (pruned, upto_millis, builds, journals, state)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (pruned, upto_millis) DO UPDATE SET"
            + " builds = excluded.builds, journals = excluded.journals, state = excluded.state",
        pruned,
        upto,
        size.builds(),
        size.journals(),
        bytes(history));
  }

  private static byte[] bytes(RunningHistory history) throws SQLException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      history.writeTo(bytes);
    } catch (IOException e) {
      throw new SQLException("cannot save the running history: " + e.getMessage(), e);
    }
    return bytes.toByteArray();
  }

  /**
   * Takes every build that starts before the moment into the pruned state, so that its rows can go.
   *
   * @return number of builds
   */
  int prune(long beforeMillis) throws SQLException {
    Optional<Saved> pruned = pruned();
    RunningHistory history = pruned.map(Saved::history).orElseGet(this::nothing);
    int[] builds = {0};
    long[] upto = {pruned.map(Saved::uptoMillis).orElse(Long.MIN_VALUE)};
    new BuildReader(connection, granularity)
        .each(
            Long.MIN_VALUE,
            beforeMillis,
            build -> {
              history.apply(build);
              builds[0]++;
              upto[0] = Math.max(upto[0], build.info().startMillis());
            });
    if (builds[0] > 0) {
      Sql.update(connection, "DELETE FROM " + table + " WHERE pruned");
      Sql.update(
          connection, "DELETE FROM " + table + " WHERE NOT pruned AND upto_millis < ?", upto[0]);
      save(true, upto[0], size(upto[0]), history);
    }
    return builds[0];
  }
}
