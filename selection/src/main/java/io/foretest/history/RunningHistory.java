package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
 *   <li>Only a build whose change is known and touches at most {@value #MAX_FILES} files informs
 *       about paths: a reformatted code base says nothing about who breaks whom. Co-failures are
 *       counted for at most {@value #MAX_FAILING} failing tests a build, since more at once is a
 *       broken environment rather than a broken file.
 *   <li>Memory is bounded: {@value #MAX_TESTS} tests, {@value PathPasts#CAPACITY} paths, {@value
 *       CoFailures#CAPACITY} co-failures, {@value CommonFailures#CAPACITY} pairs of tests and
 *       {@value CommonChanges#CAPACITY} of tests and files that changed together; beyond that the
 *       one not seen for longest goes.
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

  private static final int MAX_FILES = 200;
  private static final int MAX_FAILING = 50;
  private static final int MAX_TESTS = 50_000;

  private final Granularity granularity;
  private final BuildCount builds = new BuildCount();
  private final Map<TestKey, RunningTest> tests = new LinkedHashMap<>();
  private final Set<TestKey> failing = new TreeSet<>();
  private final PathPasts paths = new PathPasts();
  private final CoFailures coFailures = new CoFailures();
  private final CommonFailures commonFailures = new CommonFailures();
  private final CommonChanges commonChanges = new CommonChanges();
  private final DecayedRate failingBuildRate = new DecayedRate(10);
  private int failingBuilds;
  private long newestBuildMillis = -1;
  private long runs;
  private long failures;

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
    builds.increment();
    newestBuildMillis = Math.max(newestBuildMillis, build.info().startMillis());
    List<TestResult> said = withoutOutage(ran);
    said.forEach(result -> applyRun(result, build.info().startMillis()));
    forgetTheGone(build.info().mode(), ran);
    if (granularity == Granularity.METHOD && runsEverything(build.info().mode())) {
      BrokenClasses.goneMethods(tests.keySet(), build.results()).forEach(this::forget);
    }
    List<TestKey> failed =
        said.stream().filter(r -> r.verdict() == Verdict.FAILED).map(TestResult::test).toList();
    if (said.size() == ran.size()) {
      failingBuilds += failed.isEmpty() ? 0 : 1;
      failingBuildRate.add(!failed.isEmpty());
    }
    if (failed.size() <= MAX_FAILING) {
      commonFailures.add(failed);
    }
    if (build.changeKnown() && build.files().size() <= MAX_FILES) {
      applyChange(build, failed);
    }
  }

  /**
   * The build as a history of methods takes it: a class that failed by itself makes all of its
   * methods fail, those that were kept from running included. Of a history of classes, the build
   * itself.
   */
  public RecordedBuild asMethods(RecordedBuild build) {
    return granularity == Granularity.METHOD
        ? BrokenClasses.inMethods(build, tests.keySet())
        : build;
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
    failed.forEach(
        result -> Optional.ofNullable(tests.get(result.test())).ifPresent(RunningTest::breakDown));
    return byFailure.getOrDefault(false, List.of());
  }

  private static boolean informs(TestResult result) {
    return result.verdict() != Verdict.SKIPPED
        && storable(result.test().module())
        && storable(result.test().member())
        && storable(result.test().className());
  }

  /** Whether a snapshot can hold the text: names that no file system knows are no names. */
  private static boolean storable(String text) {
    return text.length() <= SnapshotInput.MAX_TEXT_BYTES / 3;
  }

  private void applyRun(TestResult result, long millis) {
    TestKey key = result.test();
    RunningTest past = tests.remove(key);
    RunningTest test = past == null ? new RunningTest(builds, millis) : past;
    test.add(result.verdict(), result.seconds());
    tests.put(key, test);
    runs++;
    failures += result.verdict() == Verdict.FAILED ? 1 : 0;
    if (test.failing()) {
      failing.add(key);
    } else {
      failing.remove(key);
    }
    if (tests.size() > MAX_TESTS) {
      forget(tests.keySet().iterator().next());
    }
  }

  private void forget(TestKey key) {
    tests.remove(key);
    failing.remove(key);
  }

  private void forgetTheGone(BuildMode mode, List<TestResult> ran) {
    if (failing.isEmpty() || !runsEverything(mode)) {
      return;
    }
    Set<String> reached = new HashSet<>();
    ran.forEach(result -> reached.add(result.test().module()));
    Set<TestKey> gone = new TreeSet<>(failing);
    gone.removeIf(key -> !reached.contains(key.module()));
    ran.forEach(result -> gone.remove(result.test()));
    for (TestKey key : gone) {
      failing.remove(key);
      Optional.ofNullable(tests.get(key)).ifPresent(RunningTest::leftTheSuite);
    }
  }

  private static boolean runsEverything(BuildMode mode) {
    return switch (mode) {
      case FULL, FALLBACK, SHADOW -> true;
      case SELECTED, REMAINING, PARTIAL -> false;
    };
  }

  private void applyChange(RecordedBuild build, List<TestKey> failed) {
    List<TestKey> blamed = failed.size() <= MAX_FAILING ? failed : List.of();
    String author = build.info().author();
    long bit = author == null ? 0 : Authors.bit(author);
    for (String path : changedPaths(build.files())) {
      paths.add(path, build.info().startMillis(), !failed.isEmpty(), bit);
      blamed.forEach(test -> coFailures.add(test, path));
    }
    applyTogether(build.files());
  }

  private void applyTogether(List<ChangedFile> changed) {
    Set<String> files = new TreeSet<>();
    Set<String> sources = new TreeSet<>();
    for (ChangedFile file : changed) {
      if (storable(file.path())) {
        files.add(file.path());
        if (file.kind() == FileKind.TEST_SOURCE) {
          sources.add(file.path());
        }
      }
    }
    commonChanges.add(sources, files);
  }

  /** Files and their directories, each once. */
  private static Set<String> changedPaths(List<ChangedFile> files) {
    Set<String> changed = new TreeSet<>();
    for (ChangedFile file : files) {
      if (storable(file.path())) {
        changed.add(file.path());
        changed.add(SourceFiles.directory(file.path()));
      }
    }
    return changed;
  }

  @Override
  public int builds() {
    return builds.value();
  }

  @Override
  public int failingBuilds() {
    return failingBuilds;
  }

  @Override
  public long newestBuildMillis() {
    return newestBuildMillis;
  }

  @Override
  public double failureRate() {
    return runs == 0 ? 0 : (double) failures / runs;
  }

  @Override
  public int failingNow() {
    return failing.size();
  }

  @Override
  public Set<TestKey> failing() {
    return Collections.unmodifiableSet(failing);
  }

  @Override
  public double failingBuildRate10() {
    return failingBuildRate.value();
  }

  @Override
  public Set<TestKey> tests() {
    return Collections.unmodifiableSet(tests.keySet());
  }

  @Override
  public Optional<TestPast> past(TestKey test) {
    return Optional.ofNullable(tests.get(test));
  }

  @Override
  public int failuresWith(TestKey test, String path) {
    return coFailures.of(test, path);
  }

  @Override
  public int failuresTogether(TestKey one, TestKey other) {
    return commonFailures.of(one, other);
  }

  @Override
  public int changesOf(String path) {
    return paths.of(path).changes();
  }

  @Override
  public int failingChangesOf(String path) {
    return paths.of(path).failingChanges();
  }

  @Override
  public double authorsOf(String path) {
    return Authors.count(paths.of(path).authors());
  }

  @Override
  public int changesTogether(String className, String path) {
    String topLevel = SourceFiles.topLevel(className);
    return commonChanges.of(topLevel.substring(topLevel.lastIndexOf('.') + 1), path);
  }

  @Override
  public long lastChangeMillis(String path) {
    return paths.of(path).lastMillis();
  }

  @Override
  public long lastSourceChangeMillis(String className) {
    return paths.lastSourceChangeMillis(className);
  }

  /**
   * Writes everything known as a snapshot; equal pasts give equal bytes. Does not close the stream.
   */
  public void writeTo(OutputStream out) throws IOException {
    SnapshotOutput snapshot = new SnapshotOutput(format(granularity));
    snapshot.count(builds.value());
    snapshot.count(failingBuilds);
    snapshot.time(newestBuildMillis);
    snapshot.time(runs);
    snapshot.time(failures);
    failingBuildRate.writeTo(snapshot);
    snapshot.count(tests.size());
    for (Map.Entry<TestKey, RunningTest> entry : tests.entrySet()) {
      entry.getKey().writeTo(snapshot, granularity);
      entry.getValue().writeTo(snapshot);
    }
    paths.writeTo(snapshot);
    coFailures.writeTo(snapshot, granularity);
    commonFailures.writeTo(snapshot, granularity);
    commonChanges.writeTo(snapshot);
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
    history.readTotals(snapshot);
    history.readTests(snapshot);
    history.paths.readFrom(snapshot, history.builds.value());
    history.coFailures.readFrom(snapshot, granularity, history.builds.value());
    history.commonFailures.readFrom(snapshot, granularity, history.builds.value());
    if (snapshot.version() >= 3) {
      history.commonChanges.readFrom(snapshot);
    }
    snapshot.finish();
    return history;
  }

  private void readTotals(SnapshotInput in) throws IOException {
    builds.set(in.count("a number of builds", Integer.MAX_VALUE));
    failingBuilds = in.count("a number of failing builds", builds.value());
    newestBuildMillis = in.time("the newest build");
    runs = in.time("all runs");
    failures = in.time("all failures");
    in.require(failures >= 0 && failures <= runs, "more failures than runs");
    failingBuildRate.readFrom(in);
  }

  private void readTests(SnapshotInput in) throws IOException {
    int count = in.count("a number of tests", MAX_TESTS);
    for (int i = 0; i < count; i++) {
      TestKey key = TestKey.readFrom(in, granularity);
      RunningTest test = RunningTest.readFrom(in, builds);
      in.require(tests.put(key, test) == null, "a test twice");
      if (test.failing()) {
        failing.add(key);
      }
    }
  }
}
