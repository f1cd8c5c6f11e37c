package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.history.TestPast;
import java.util.Optional;

/**
 * One test with everything that a decision about it looks at.
 *
 * @param past empty for a test that never ran
 * @param changed whether its own source changed
 * @param subjectChanged whether the class that it is named after changed
 * @param score what the model says; NaN where it says nothing
 * @param expectedSeconds predicted duration; NaN where unknown
 * @param value expected failures per second, for the order
 */
record Prospect(
    Candidate candidate,
    Optional<TestPast> past,
    boolean changed,
    boolean subjectChanged,
    double score,
    double expectedSeconds,
    double value,
    TestEvidence.Finding finding) {
  /** Whether it failed when it last ran, in an outage or on its own. */
  boolean failedLastRun() {
    return past.map(one -> one.lastFailed() || one.brokeDown()).orElse(false);
  }

  /** Whether it was known to be broken before the change. */
  boolean knownBroken() {
    return past.map(TestPast::lastFailed).orElse(false);
  }
}
