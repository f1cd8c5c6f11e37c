package io.foretest.protocol;

import java.util.Objects;

/** One decision of a plan: run or skip, in which place, how likely it fails, and why. */
public final class PlannedTest {
  private final TestId test;
  private final int rank;
  private final double probability;
  private final double expectedSeconds;
  private final Reason reason;

  /**
   * @param rank place in the order, from 1; meaningful among tests that run and as the order of
   *     what comes next among those that do not
   * @param probability of failure for this change, 0 to 1; NaN where no model spoke
   * @param expectedSeconds predicted duration; NaN where unknown
   */
  public PlannedTest(
      TestId test, int rank, double probability, double expectedSeconds, Reason reason) {
    this.test = Objects.requireNonNull(test, "test");
    this.rank = rank;
    this.probability = probability;
    this.expectedSeconds = expectedSeconds;
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  public TestId test() {
    return test;
  }

  /** Whether the test runs; follows from the reason. */
  public boolean runs() {
    return reason.runs();
  }

  /** Place in the order, from 1. */
  public int rank() {
    return rank;
  }

  /** Probability of failure for this change; NaN where no model spoke. */
  public double probability() {
    return probability;
  }

  /** Predicted duration in seconds; NaN where unknown. */
  public double expectedSeconds() {
    return expectedSeconds;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public String toString() {
    return (runs() ? "run " : "skip ") + test + " (" + reason + ", p=" + probability + ")";
  }
}
