package io.foretest.training.benchmark;

import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cycles as builds that recorded no change. The clock is made up, an hour from one to the next,
 * because the files have none.
 */
final class CycleBuilds {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final String MODULE = "benchmark:history";

  private CycleBuilds() {}

  /**
   * @param index place of the cycle among all
   */
  static RecordedBuild of(Cycle cycle, int index) {
    Map<String, List<Cycle.Row>> byTest = new LinkedHashMap<>();
    cycle
        .rows()
        .forEach(row -> byTest.computeIfAbsent(row.test(), test -> new ArrayList<>()).add(row));
    List<TestResult> results = new ArrayList<>();
    byTest.forEach((test, rows) -> results.add(result(test, rows)));
    return new RecordedBuild(info(cycle, index), false, List.of(), results);
  }

  /** A test that stands more than once failed if any of its runs did; its time is their mean. */
  private static TestResult result(String test, List<Cycle.Row> rows) {
    boolean failed = rows.stream().anyMatch(Cycle.Row::failed);
    double seconds =
        rows.stream()
            .mapToDouble(Cycle.Row::seconds)
            .filter(value -> !Double.isNaN(value))
            .average()
            .orElse(Double.NaN);
    Verdict verdict = failed ? Verdict.FAILED : Verdict.PASSED;
    return new TestResult(new TestKey(MODULE, test), verdict, seconds, 1, -1);
  }

  private static BuildInfo info(Cycle cycle, int index) {
    return BuildInfo.withoutGit(
        "cycle-" + cycle.seq(), (index + 1) * HOUR_MILLIS, BuildMode.FULL, "", "", List.of(MODULE));
  }
}
