package io.foretest.history;

import java.sql.Connection;
import java.sql.SQLException;

/** Deletes what old builds left, after the running history has taken it in. */
final class Pruning {
  private static final String OLD_BUILDS =
      " (SELECT id FROM build WHERE start_millis < ? AND NOT pruned)";
  private static final String OLD_JOURNALS =
      " (SELECT j.id FROM journal j JOIN build b ON b.id = j.build"
          + " WHERE b.start_millis < ? AND NOT j.pruned)";

  private Pruning() {}

  /**
   * Builds and journals keep their rows: a journal that turns up again must still be known.
   *
   * @return number of builds that were pruned
   */
  static int run(Connection connection, long beforeMillis) throws SQLException {
    int builds = new Checkpoints(connection, Granularity.CLASS).prune(beforeMillis);
    if (builds == 0) {
      return 0;
    }
    new Checkpoints(connection, Granularity.METHOD).prune(beforeMillis);
    for (String table : new String[] {"execution", "container"}) {
      Sql.update(
          connection, "DELETE FROM " + table + " WHERE journal IN" + OLD_JOURNALS, beforeMillis);
    }
    for (String table : new String[] {"result", "candidate", "changed_file", "build_module"}) {
      Sql.update(connection, "DELETE FROM " + table + " WHERE build IN" + OLD_BUILDS, beforeMillis);
    }
    Sql.update(
        connection, "UPDATE journal SET pruned = ? WHERE id IN" + OLD_JOURNALS, true, beforeMillis);
    Sql.update(
        connection,
        "UPDATE build SET pruned = ?, result_journals = 0, change_known = ?"
            + " WHERE start_millis < ? AND NOT pruned",
        true,
        false,
        beforeMillis);
    return builds;
  }
}
