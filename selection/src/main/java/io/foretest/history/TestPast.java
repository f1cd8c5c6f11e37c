package io.foretest.history;

/**
 * The past of one test class up to a moment. Counts are of builds in which it ran; skipped runs do
 * not count, nor do failures in an {@link Outage}. Flaky runs count as passed. A view: it moves
 * when its history learns of another build.
 */
public interface TestPast {
  /** Builds in which it ran. */
  int runs();

  /** Runs that failed for good. */
  int failures();

  /** Runs that failed and passed on the same code. */
  int flakyRuns();

  /** Whether its last run failed for good. */
  boolean lastFailed();

  /** Whether it failed in an {@link Outage} and has not passed since; no other figure knows. */
  boolean brokeDown();

  /** Runs since its last failure, 0 when the last run failed; -1 when it never failed. */
  int runsSinceFailure();

  /** Builds of the project from the first one that ran it to the newest, both counted. */
  int buildsSinceFirstRun();

  /** Builds of the project since it last ran; 0 when it ran in the last one. */
  int buildsSinceRun();

  /** Failure rate in which a run weighs half as much as the one 2 runs later, 0 to 1. */
  double failureRate2();

  /** Failure rate decayed with a half-life of 5 runs, 0 to 1. */
  double failureRate5();

  /** Failure rate decayed with a half-life of 10 runs, 0 to 1. */
  double failureRate10();

  /** Failure rate decayed with a half-life of 20 runs, 0 to 1. */
  double failureRate20();

  /** Failure rate decayed with a half-life of 50 runs, 0 to 1. */
  double failureRate50();

  /** Share of flaky runs decayed with a half-life of 50 runs, 0 to 1. */
  double flakyRate50();

  /** How often a run's verdict differed from the run before. */
  int flips();

  /** How many of its last runs in a row had the verdict of the last one; at least 1. */
  int streak();

  /**
   * Probability that the next run fails, given the verdict of the last one: the share of its runs
   * after such a verdict that failed, with one run's worth of its own overall failure rate added.
   */
  double failureAfterLast();

  /** Mean duration of its runs in seconds; NaN where none was measured. */
  double meanSeconds();

  /**
   * Exponentially weighted duration in seconds, weight 0.3 for the newest run; NaN where none was
   * measured.
   */
  double recentSeconds();

  /** Sample variance of its durations in square seconds; 0 below two measurements. */
  double secondsVariance();

  /** Start of the first build that ran it, epoch milliseconds. */
  long firstSeenMillis();
}
