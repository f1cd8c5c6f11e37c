package io.foretest.history;

/**
 * The past of one test class up to a moment. Counts are of builds in which it ran; skipped runs do
 * not count. Flaky runs count as passed.
 *
 * @param runs builds in which it ran
 * @param failures runs that failed for good
 * @param flakyRuns runs that failed and passed on the same code
 * @param lastFailed whether its last run failed for good
 * @param runsSinceFailure runs since its last failure; -1 when it never failed
 * @param buildsSinceRun builds of the project since it last ran; 0 when it ran in the last one
 * @param failureRate10 failure rate decayed with a half-life of 10 runs, 0 to 1
 * @param meanSeconds mean duration of its runs
 * @param recentSeconds exponentially weighted duration, weight 0.3 for the newest run
 * @param firstSeenMillis start of the first build that ran it, epoch milliseconds
 */
public record TestPast(
    int runs,
    int failures,
    int flakyRuns,
    boolean lastFailed,
    int runsSinceFailure,
    int buildsSinceRun,
    double failureRate10,
    double meanSeconds,
    double recentSeconds,
    long firstSeenMillis) {}
