package io.foretest.training.data;

import io.foretest.history.TestKey;
import io.foretest.history.Verdict;

/**
 * One test of one past build: what was known of it before, and what came of it.
 *
 * @param verdict never {@link Verdict#SKIPPED}: what did not run is no case
 * @param seconds what it took in this build; known afterwards only
 * @param runs builds before in which it ran
 * @param runsSinceFailure runs since its last failure, 0 when the last run failed; -1 when it never
 *     failed
 * @param failureRate decayed failure rate before; 0.5 for a new test
 * @param expectedSeconds predicted duration, over 0
 * @param mustRun whether the rules run it whatever a model says: new, changed itself or in the
 *     class it is named after, or failed last time
 */
public record Case(
    TestKey test,
    Verdict verdict,
    double seconds,
    int runs,
    int runsSinceFailure,
    double failureRate,
    double expectedSeconds,
    boolean mustRun) {

  /** The same case of a test that turned out to be flaky. */
  Case flaky() {
    return new Case(
        test,
        Verdict.FLAKY,
        seconds,
        runs,
        runsSinceFailure,
        failureRate,
        expectedSeconds,
        mustRun);
  }

  /** Whether it failed for good. */
  public boolean failed() {
    return verdict == Verdict.FAILED;
  }

  /** Whether its verdict may teach; a flaky one says nothing about the change. */
  public boolean labelled() {
    return verdict != Verdict.FLAKY;
  }

  /** Whether it had never failed before. */
  public boolean neverFailed() {
    return runsSinceFailure < 0;
  }
}
