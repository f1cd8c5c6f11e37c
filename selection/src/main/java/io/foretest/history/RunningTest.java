package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/** The past of one test class as it grows run by run. */
final class RunningTest implements TestPast {
  private final BuildCount builds;
  private final DecayedRate rate2 = new DecayedRate(2);
  private final DecayedRate rate5 = new DecayedRate(5);
  private final DecayedRate rate10 = new DecayedRate(10);
  private final DecayedRate rate20 = new DecayedRate(20);
  private final DecayedRate rate50 = new DecayedRate(50);
  private final DecayedRate flaky50 = new DecayedRate(50);
  private final Durations durations = new Durations();
  private long firstSeenMillis;
  private int runs;
  private int failures;
  private int flakyRuns;
  private boolean lastFailed;
  private int runsSinceFailure = -1;
  private int firstBuild;
  private int lastRunBuild;
  private int streak;
  private int failedThenFailed;
  private int failedThenPassed;
  private int passedThenFailed;
  private boolean failing;
  private boolean brokeDown;

  RunningTest(BuildCount builds, long firstSeenMillis) {
    this.builds = builds;
    this.firstSeenMillis = firstSeenMillis;
    this.firstBuild = builds.value();
  }

  /** One more run; {@code builds} already counts its build. */
  void add(Verdict verdict, double seconds) {
    boolean failed = verdict == Verdict.FAILED;
    addToSequence(failed);
    runs++;
    failures += failed ? 1 : 0;
    flakyRuns += verdict == Verdict.FLAKY ? 1 : 0;
    rate2.add(failed);
    rate5.add(failed);
    rate10.add(failed);
    rate20.add(failed);
    rate50.add(failed);
    flaky50.add(verdict == Verdict.FLAKY);
    durations.add(seconds);
    lastRunBuild = builds.value();
    failing = failed;
    brokeDown = false;
  }

  /** It failed in an outage, which says nothing of it but that it has yet to pass. */
  void breakDown() {
    lastRunBuild = builds.value();
    brokeDown = true;
  }

  private void addToSequence(boolean failed) {
    if (runs > 0) {
      failedThenFailed += lastFailed && failed ? 1 : 0;
      failedThenPassed += lastFailed && !failed ? 1 : 0;
      passedThenFailed += !lastFailed && failed ? 1 : 0;
    }
    streak = runs > 0 && lastFailed == failed ? streak + 1 : 1;
    runsSinceFailure = failed ? 0 : runsSinceFailure < 0 ? -1 : runsSinceFailure + 1;
    lastFailed = failed;
  }

  /** Whether it counts among the tests that fail now. */
  boolean failing() {
    return failing;
  }

  /** A full build ran without it: whatever it failed of is gone. */
  void leftTheSuite() {
    failing = false;
  }

  @Override
  public int runs() {
    return runs;
  }

  @Override
  public int failures() {
    return failures;
  }

  @Override
  public int flakyRuns() {
    return flakyRuns;
  }

  @Override
  public boolean lastFailed() {
    return lastFailed;
  }

  @Override
  public boolean brokeDown() {
    return brokeDown;
  }

  @Override
  public int runsSinceFailure() {
    return runsSinceFailure;
  }

  @Override
  public int buildsSinceFirstRun() {
    return builds.value() - firstBuild + 1;
  }

  @Override
  public int buildsSinceRun() {
    return builds.value() - lastRunBuild;
  }

  @Override
  public double failureRate2() {
    return rate2.value();
  }

  @Override
  public double failureRate5() {
    return rate5.value();
  }

  @Override
  public double failureRate20() {
    return rate20.value();
  }

  @Override
  public double failureRate10() {
    return rate10.value();
  }

  @Override
  public double failureRate50() {
    return rate50.value();
  }

  @Override
  public double flakyRate50() {
    return flaky50.value();
  }

  @Override
  public int flips() {
    return failedThenPassed + passedThenFailed;
  }

  @Override
  public int streak() {
    return streak;
  }

  @Override
  public double failureAfterLast() {
    int same = lastFailed ? failedThenFailed : passedThenFailed;
    int all = lastFailed ? failedThenFailed + failedThenPassed : transitionsFromPassed();
    return (same + (double) failures / runs) / (all + 1);
  }

  private int transitionsFromPassed() {
    return runs - 1 - failedThenFailed - failedThenPassed;
  }

  @Override
  public double meanSeconds() {
    return durations.mean();
  }

  @Override
  public double recentSeconds() {
    return durations.recent();
  }

  @Override
  public double secondsVariance() {
    return durations.variance();
  }

  @Override
  public long firstSeenMillis() {
    return firstSeenMillis;
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.time(firstSeenMillis);
    out.count(runs);
    out.count(failures);
    out.count(flakyRuns);
    out.count((lastFailed ? 1 : 0) + (failing ? 2 : 0) + (brokeDown ? 4 : 0));
    out.count(runsSinceFailure + 1);
    out.count(firstBuild);
    out.count(lastRunBuild);
    out.count(streak);
    out.count(failedThenFailed);
    out.count(failedThenPassed);
    out.count(passedThenFailed);
    rate2.writeTo(out);
    rate5.writeTo(out);
    rate10.writeTo(out);
    rate20.writeTo(out);
    rate50.writeTo(out);
    flaky50.writeTo(out);
    durations.writeTo(out);
  }

  static RunningTest readFrom(SnapshotInput in, BuildCount builds) throws IOException {
    RunningTest test = new RunningTest(builds, in.time("a first run"));
    test.readCounts(in);
    test.rate2.readFrom(in);
    test.rate5.readFrom(in);
    test.rate10.readFrom(in);
    test.rate20.readFrom(in);
    test.rate50.readFrom(in);
    test.flaky50.readFrom(in);
    test.durations.readFrom(in, test.runs);
    return test;
  }

  private void readCounts(SnapshotInput in) throws IOException {
    runs = in.count("a number of runs", Integer.MAX_VALUE);
    in.require(runs > 0, "a test without runs");
    failures = in.count("a number of failures", runs);
    flakyRuns = in.count("a number of flaky runs", runs - failures);
    int flags = in.count("flags", 7);
    lastFailed = (flags & 1) != 0;
    failing = (flags & 2) != 0;
    brokeDown = (flags & 4) != 0;
    runsSinceFailure = in.count("runs since the last failure", runs) - 1;
    in.require(
        (failures == 0) == (runsSinceFailure < 0) && lastFailed == (runsSinceFailure == 0),
        "failures that contradict each other");
    firstBuild = in.count("the build of the first run", builds.value());
    lastRunBuild = in.count("the build of the last run", builds.value());
    in.require(lastRunBuild - firstBuild >= runs - 1, "more runs than builds");
    streak = in.count("a streak", runs);
    failedThenFailed = in.count("failures after a failure", failures);
    failedThenPassed = in.count("passes after a failure", failures - failedThenFailed);
    passedThenFailed = in.count("failures after a pass", failures - failedThenFailed);
    in.require(transitionsFromPassed() >= passedThenFailed, "more verdicts than runs");
  }
}
