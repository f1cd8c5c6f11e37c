package io.foretest.history;

import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A history that grows build by build. {@link #apply} is the only code that turns outcomes into
 * what features read: serving, training and pruning all go through it, so that they cannot
 * disagree.
 *
 * <p>Rules of the fold:
 *
 * <ul>
 *   <li>A skipped result says nothing; a build without any other result leaves no trace.
 *   <li>A flaky run counts as passed, and raises the flaky score.
 *   <li>A failure in an {@link Outage} is no verdict: it enters no rate, count or duration of the
 *       test, and no test of it counts as failing now. It is only remembered that the test has yet
 *       to pass ({@link TestPast#brokeDown}); one that never ran before stays unknown.
 *   <li>A build that ran a part of the tests speaks only of those that it ran. A full build says of
 *       the others in the modules that it reached that they are gone, and so no longer fail.
 *   <li>Only a build whose change is known and touches at most {@value CommonPast#MAX_FILES} files
 *       informs about paths: a reformatted code base says nothing about who breaks whom.
 *       Co-failures are counted for at most {@value CommonPast#MAX_FAILING} failing tests a build,
 *       since more at once is a broken environment rather than a broken file.
 *   <li>Memory is bounded: {@value RunningTests#CAPACITY} tests, {@value PathPasts#CAPACITY} paths,
 *       {@value CoFailures#CAPACITY} co-failures, {@value CommonFailures#CAPACITY} pairs of tests
 *       and {@value CommonChanges#CAPACITY} of tests and files that changed together; beyond that
 *       the one not seen for longest goes.
 * </ul>
 *
 * <p>A history of methods follows the same rules, and two more: where a class failed and none of
 * its methods did, as when its fixture fails, all of its methods count as failed; and a method that
 * a full build left out, although it ran its class, is forgotten, because it is gone or disabled.
 *
 * <p>Not safe for threads that read while another applies.
 */
public final class RunningHistory implements History {
  private static final SnapshotFormat SNAPSHOT =
      new SnapshotFormat("the history's snapshot", 0x46545348, 2, 3, 32 << 20); // "FTSH"

  private static final SnapshotFormat METHODS_SNAPSHOT =
      new SnapshotFormat("the snapshot of the methods' history", 0x4654534d, 3, 64 << 20); // "FTSM"

  private final Granularity granularity;
  private final HistoryTotals totals = new HistoryTotals();
  private final RunningTests tests = new RunningTests(totals.builds());
  private final CommonPast common = new CommonPast();

  /** A history of test classes that knows nothing. */
  public RunningHistory() {
    this(Granularity.CLASS);
  }

  /** A history that knows nothing. */
  public RunningHistory(Granularity granularity) {
    this.granularity = granularity;
  }

  /** What its tests are. */
  public Granularity granularity() {
    return granularity;
  }

  /**
   * Learns of one more build. Builds come in the order of their start; one that comes late is taken
   * as if it were the newest.
   *
   * @param recorded names each test once
   */
  public void apply(RecordedBuild recorded) {
    RecordedBuild build = asMethods(recorded);
    List<TestResult> ran = build.results().stream().filter(RunningHistory::informs).toList();
    if (ran.isEmpty()) {
      return;
    }
    long millis = build.info().startMillis();
    totals.addBuild(millis);
    List<TestResult> said = withoutOutage(ran);
    said.forEach(result -> applyRun(result, millis));
    if (runsEverything(build.info().mode())) {
      forgetTheGone(ran, build.results());
    }
    List<TestKey> failed =
        said.stream().filter(r -> r.verdict() == Verdict.FAILED).map(TestResult::test).toList();
    if (said.size() == ran.size()) {
      totals.addOutcome(!failed.isEmpty());
    }
    common.add(build, failed);
  }

  /**
   * The build as a history of methods takes it: a class that failed by itself makes all of its
   * methods fail, those that were kept from running included. Of a history of classes, the build
   * itself.
   */
  public RecordedBuild asMethods(RecordedBuild build) {
    return granularity == Granularity.METHOD ? BrokenClasses.inMethods(build, tests.keys()) : build;
  }

  private static boolean informs(TestResult result) {
    return result.verdict() != Verdict.SKIPPED && SnapshotText.holds(result.test());
  }

  /** What tests said; in an outage only those that passed did, the others broke down. */
  private List<TestResult> withoutOutage(List<TestResult> ran) {
    Map<Boolean, List<TestResult>> byFailure =
        ran.stream()
            .collect(Collectors.partitioningBy(result -> result.verdict() == Verdict.FAILED));
    List<TestResult> failed = byFailure.getOrDefault(true, List.of());
    if (!Outage.suspected(ran.size(), failed.size())) {
      return ran;
    }
    tests.breakDown(failed.stream().map(TestResult::test).toList());
    return byFailure.getOrDefault(false, List.of());
  }

  private void applyRun(TestResult result, long millis) {
    tests.add(result, millis);
    totals.addRun(result.verdict());
  }

  private void forgetTheGone(List<TestResult> ran, List<TestResult> all) {
    tests.leaveOut(ran);
    if (granularity == Granularity.METHOD) {
      tests.forget(BrokenClasses.goneMethods(tests.keys(), all));
    }
  }

  private static boolean runsEverything(BuildMode mode) {
    return switch (mode) {
      case FULL, FALLBACK, SHADOW -> true;
      case SELECTED, REMAINING, PARTIAL -> false;
    };
  }

  @Override
  public int builds() {
    return totals.builds().value();
  }

  @Override
  public int failingBuilds() {
    return totals.failingBuilds();
  }

  @Override
  public long newestBuildMillis() {
    return totals.newestBuildMillis();
  }

  @Override
  public double failureRate() {
    return totals.failureRate();
  }

  @Override
  public int failingNow() {
    return tests.failing().size();
  }

  @Override
  public Set<TestKey> failing() {
    return tests.failing();
  }

  @Override
  public double failingBuildRate10() {
    return totals.failingBuildRate10();
  }

  @Override
  public Set<TestKey> tests() {
    return tests.keys();
  }

  @Override
  public Optional<TestPast> past(TestKey test) {
    return Optional.ofNullable(tests.get(test));
  }

  @Override
  public int failuresWith(TestKey test, String path) {
    return common.failuresWith(test, path);
  }

  @Override
  public int failuresTogether(TestKey one, TestKey other) {
    return common.failuresTogether(one, other);
  }

  @Override
  public int changesOf(String path) {
    return common.paths().of(path).changes();
  }

  @Override
  public int failingChangesOf(String path) {
    return common.paths().of(path).failingChanges();
  }

  @Override
  public double authorsOf(String path) {
    return Authors.count(common.paths().of(path).authors());
  }

  @Override
  public int changesTogether(String className, String path) {
    return common.changesTogether(className, path);
  }

  @Override
  public long lastChangeMillis(String path) {
    return common.paths().of(path).lastMillis();
  }

  @Override
  public long lastSourceChangeMillis(String className) {
    return common.paths().lastSourceChangeMillis(className);
  }

  /**
   * Writes everything known as a snapshot; equal pasts give equal bytes. Does not close the stream.
   */
  public void writeTo(OutputStream out) throws IOException {
    SnapshotOutput snapshot = new SnapshotOutput(format(granularity));
    totals.writeTo(snapshot);
    tests.writeTo(snapshot, granularity);
    common.writeTo(snapshot, granularity);
    snapshot.finish(out);
  }

  private static SnapshotFormat format(Granularity granularity) {
    return granularity == Granularity.METHOD ? METHODS_SNAPSHOT : SNAPSHOT;
  }

  /** Reads a history of test classes, see {@link #readFrom(InputStream, Granularity)}. */
  public static RunningHistory readFrom(InputStream in) throws IOException {
    return readFrom(in, Granularity.CLASS);
  }

  /**
   * Reads what {@link #writeTo} wrote, and stops after its last byte.
   *
   * @throws IOException if the bytes are cut off, damaged, of another format or granularity, or
   *     contradict themselves; the message says which
   */
  public static RunningHistory readFrom(InputStream in, Granularity granularity)
      throws IOException {
    return readFrom(new SnapshotInput(format(granularity), in), granularity);
  }

  /**
   * The same for a state that can be built again: one that was folded by older rules is refused.
   *
   * @throws IOException as {@link #readFrom}, and if an older version wrote it
   */
  static RunningHistory readCurrent(InputStream in, Granularity granularity) throws IOException {
    SnapshotFormat format = format(granularity);
    SnapshotFormat sameRules =
        new SnapshotFormat(format.what(), format.magic(), format.version(), format.maxBytes());
    return readFrom(new SnapshotInput(sameRules, in), granularity);
  }

  private static RunningHistory readFrom(SnapshotInput snapshot, Granularity granularity)
      throws IOException {
    RunningHistory history = new RunningHistory(granularity);
    history.totals.readFrom(snapshot);
    history.tests.readFrom(snapshot, granularity);
    history.common.readFrom(snapshot, granularity, history.builds());
    snapshot.finish();
    return history;
  }
}
