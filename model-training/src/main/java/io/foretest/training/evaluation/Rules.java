package io.foretest.training.evaluation;

import io.foretest.model.RecallOf;
import io.foretest.plan.Cut;
import io.foretest.plan.PolicyReplay;
import io.foretest.plan.SelectionPolicy;
import io.foretest.plan.TestPattern;
import io.foretest.protocol.Plan;
import io.foretest.training.data.Lesson;
import java.util.Arrays;
import java.util.List;

/**
 * What besides model and threshold decides which tests run.
 *
 * @param recallOf what recall targets are a share of
 * @param minTests least number of tests
 * @param minShare least share of tests, 0 to 1
 * @param audit share of the skipped tests that run at random, 0 to 1
 * @param always patterns of tests that always run
 */
public record Rules(
    RecallOf recallOf, int minTests, double minShare, double audit, List<TestPattern> always) {
  /** Model and must-run rules alone. */
  public static final Rules NONE = new Rules(RecallOf.CHANGES, 0, 0, 0, List.of());

  public Rules {
    always = List.copyOf(always);
  }

  /** Whether each test of a build would have run. */
  boolean[] runs(Lesson lesson, double recall, Cut cut, double[] probabilities) {
    if (lesson.everythingRuns()) {
      boolean[] all = new boolean[lesson.size()];
      Arrays.fill(all, true);
      return all;
    }
    return new PolicyReplay(policy(lesson.info().id(), recall))
        .runs(lesson.asked(probabilities), cut);
  }

  private SelectionPolicy policy(String buildId, double recall) {
    return new SelectionPolicy(
        buildId, Plan.Mode.SELECT, recall, recallOf, minTests, minShare, 0, always, audit, 0);
  }
}
