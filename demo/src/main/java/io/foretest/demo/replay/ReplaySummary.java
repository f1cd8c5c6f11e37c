package io.foretest.demo.replay;

/**
 * What a replay recorded.
 *
 * @param commits replayed commits, the first one included
 * @param failing commits in which at least one test class failed for good
 * @param failures failed test classes, summed over the commits
 * @param flaky flaky test classes, summed over the commits
 * @param testClasses test classes of the last commit
 */
public record ReplaySummary(int commits, int failing, int failures, int flaky, int testClasses) {
  static final ReplaySummary NONE = new ReplaySummary(0, 0, 0, 0, 0);

  ReplaySummary plus(TestOutcome outcome) {
    return new ReplaySummary(
        commits + 1,
        failing + (outcome.failed().isEmpty() ? 0 : 1),
        failures + outcome.failed().size(),
        flaky + outcome.flaky().size(),
        outcome.classes());
  }
}
