package io.foretest.plan;

import io.foretest.model.RecallOf;
import io.foretest.protocol.Plan;
import java.util.List;

/**
 * What a person wants of a selection.
 *
 * @param buildId the build that the selection is for; seeds the audit sample, so that repeating a
 *     build draws the same tests
 * @param recall share of {@code recallOf} to keep, 0 to 1; 1 skips on evidence alone
 * @param minTests run at least so many tests
 * @param minShare run at least this share of tests, 0 to 1
 * @param budgetMillis start no test after this long; 0 for no budget
 * @param always patterns of tests that always run, see {@link TestPattern}
 * @param auditShare share of the skipped tests that run anyway, 0 to 1
 * @param minBuilds recorded builds below which nothing is skipped
 */
public record SelectionPolicy(
    String buildId,
    Plan.Mode mode,
    double recall,
    RecallOf recallOf,
    int minTests,
    double minShare,
    long budgetMillis,
    List<TestPattern> always,
    double auditShare,
    int minBuilds) {
  public SelectionPolicy {
    always = List.copyOf(always);
    requireShare("recall", recall);
    requireShare("minimum share", minShare);
    requireShare("audit share", auditShare);
    requireNotNegative("minimum number of tests", minTests);
    requireNotNegative("budget", budgetMillis);
    requireNotNegative("minimum number of builds", minBuilds);
  }

  /** The policy of somebody who set nothing but {@code ml.select=true}. */
  public static SelectionPolicy standard(String buildId) {
    return new SelectionPolicy(
        buildId, Plan.Mode.SELECT, 0.99, RecallOf.CHANGES, 10, 0.05, 0, List.of(), 0.02, 50);
  }

  private static void requireShare(String what, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("the " + what + " must lie in 0 to 1, not " + value);
    }
  }

  private static void requireNotNegative(String what, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("the " + what + " must not be negative, as " + value);
    }
  }
}
