package io.foretest.plan;

import io.foretest.feature.Candidate;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;

/**
 * What becomes of one test.
 *
 * @param rank place in the order of all tests of the selection, from 1
 * @param probability of failure; NaN where no trained model spoke
 * @param expectedSeconds predicted duration; NaN where unknown
 */
public record Decision(
    Candidate candidate, int rank, double probability, double expectedSeconds, Reason reason) {

  /** Whether the test runs, where the selection filters at all. */
  public boolean runs() {
    return reason.runs();
  }

  PlannedTest planned() {
    return new PlannedTest(candidate.key().id(), rank, probability, expectedSeconds, reason);
  }
}
