package io.foretest.history;

import io.foretest.evidence.Touches;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes distances and decisions: what a build thought of its tests before they ran. */
final class CandidateRows {
  private static final BulkTable CANDIDATE =
      BulkTable.of(
          "candidate",
          "",
          "build BIGINT",
          "test BIGINT",
          "distance INTEGER",
          "planned_run BOOLEAN",
          "planned_rank INTEGER",
          "probability DOUBLE",
          "expected_seconds DOUBLE",
          "reason TEXT",
          "changed_methods DOUBLE",
          "changed_share DOUBLE",
          "fewest_touchers DOUBLE");

  private final Database database;
  private final TestRows tests;

  CandidateRows(Database database) {
    this.database = database;
    this.tests = new TestRows(database);
  }

  void store(Connection connection, long build, List<ModuleFacts> modules) throws SQLException {
    Map<TestName, Integer> distances = new LinkedHashMap<>();
    Map<TestName, Touches> touches = new LinkedHashMap<>();
    Map<TestName, PlannedTest> decisions = new LinkedHashMap<>();
    for (ModuleFacts module : modules) {
      module
          .distances()
          .forEach((name, steps) -> distances.put(TestName.ofClass(module.module(), name), steps));
      module
          .touches()
          .forEach((name, found) -> touches.put(TestName.ofClass(module.module(), name), found));
      addDecisions(module, decisions);
    }
    Set<TestName> names = new LinkedHashSet<>(distances.keySet());
    names.addAll(touches.keySet());
    names.addAll(decisions.keySet());
    Map<TestName, Long> ids = tests.ids(connection, names);
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (TestName name : names) {
      rows.add(
          row(
              build,
              ids.get(name),
              distances.get(name),
              decisions.get(name),
              touches.getOrDefault(name, Touches.UNKNOWN)));
    }
    database.insertAll(connection, CANDIDATE, rows);
  }

  private static void addDecisions(ModuleFacts module, Map<TestName, PlannedTest> decisions) {
    Plan plan = module.plan();
    if (plan == null) {
      return;
    }
    for (PlannedTest planned : plan.tests()) {
      String className = planned.test().className();
      TestName name =
          planned
              .test()
              .method()
              .map(method -> TestName.ofMethod(module.module(), className, method))
              .orElseGet(() -> TestName.ofClass(module.module(), className));
      decisions.put(name, planned);
    }
  }

  private static @Nullable Object[] row(
      long build,
      @Nullable Long test,
      @Nullable Integer distance,
      @Nullable PlannedTest planned,
      Touches touches) {
    return new @Nullable Object[] {
      build,
      test,
      distance,
      planned == null ? null : planned.runs(),
      planned == null ? null : planned.rank(),
      planned == null ? null : orNull(planned.probability()),
      planned == null ? null : orNull(planned.expectedSeconds()),
      planned == null ? null : planned.reason().name(),
      orNull(touches.changedMethods()),
      orNull(touches.changedShare()),
      orNull(touches.fewestTouchers())
    };
  }

  /** SQLite has no NaN. */
  private static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : Double.valueOf(value);
  }
}
