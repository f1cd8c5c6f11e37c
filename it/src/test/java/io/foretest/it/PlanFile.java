package io.foretest.it;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes plans for scenarios that have no plugin to write them. */
final class PlanFile {
  private final List<PlannedTest> tests = new ArrayList<>();

  PlanFile run(String className, int rank) {
    return add(className, rank, Reason.LIKELY);
  }

  PlanFile skip(String className, int rank) {
    return add(className, rank, Reason.UNLIKELY);
  }

  private PlanFile add(String className, int rank, Reason reason) {
    tests.add(new PlannedTest(TestId.ofClass(className), rank, 0.5, 1, reason));
    return this;
  }

  /**
   * @param budgetMillis 0 for none
   */
  void write(Path classPathDirectory, long budgetMillis) throws IOException {
    PlanWriter.write(
        new Plan("it", Plan.Mode.SELECT, null, "", budgetMillis, tests),
        classPathDirectory.resolve(Handover.PLAN_RESOURCE));
  }
}
