package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;

/** What a history counts over all of its tests. */
final class HistoryTotals {
  private final BuildCount builds = new BuildCount();
  private final DecayedRate failingBuildRate = new DecayedRate(10);
  private int failingBuilds;
  private long newestBuildMillis = -1;
  private long runs;
  private long failures;

  void addBuild(long startMillis) {
    builds.increment();
    newestBuildMillis = Math.max(newestBuildMillis, startMillis);
  }

  /** Of a build that was no outage, which says nothing of how often builds fail. */
  void addOutcome(boolean failed) {
    failingBuilds += failed ? 1 : 0;
    failingBuildRate.add(failed);
  }

  void addRun(Verdict verdict) {
    runs++;
    failures += verdict == Verdict.FAILED ? 1 : 0;
  }

  /** Grows with this history; its tests share it. */
  BuildCount builds() {
    return builds;
  }

  int failingBuilds() {
    return failingBuilds;
  }

  double failingBuildRate10() {
    return failingBuildRate.value();
  }

  long newestBuildMillis() {
    return newestBuildMillis;
  }

  double failureRate() {
    return runs == 0 ? 0 : (double) failures / runs;
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(builds.value());
    out.count(failingBuilds);
    out.time(newestBuildMillis);
    out.time(runs);
    out.time(failures);
    failingBuildRate.writeTo(out);
  }

  void readFrom(SnapshotInput in) throws IOException {
    builds.set(in.count("a number of builds", Integer.MAX_VALUE));
    failingBuilds = in.count("a number of failing builds", builds.value());
    newestBuildMillis = in.time("the newest build");
    runs = in.time("all runs");
    failures = in.time("all failures");
    in.require(failures >= 0 && failures <= runs, "more failures than runs");
    failingBuildRate.readFrom(in);
  }
}
