package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The tests of a history, and which of them fail now. Holds {@value #CAPACITY} tests; beyond that
 * the one that ran longest ago is forgotten.
 */
final class RunningTests {
  static final int CAPACITY = 50_000;

  private final BuildCount builds;
  private final Map<TestKey, RunningTest> byKey = new LinkedHashMap<>();
  private final Set<TestKey> failing = new TreeSet<>();

  /**
   * @param builds already counts the build whose results are added
   */
  RunningTests(BuildCount builds) {
    this.builds = builds;
  }

  void add(TestResult result, long millis) {
    TestKey key = result.test();
    RunningTest past = byKey.remove(key);
    RunningTest test = past == null ? new RunningTest(builds, millis) : past;
    test.add(result.verdict(), result.seconds());
    byKey.put(key, test);
    if (test.failing()) {
      failing.add(key);
    } else {
      failing.remove(key);
    }
    if (byKey.size() > CAPACITY) {
      forget(List.of(byKey.keySet().iterator().next()));
    }
  }

  /** They failed in an outage; one that never ran before stays unknown. */
  void breakDown(Collection<TestKey> failed) {
    failed.forEach(key -> Optional.ofNullable(byKey.get(key)).ifPresent(RunningTest::breakDown));
  }

  void forget(Collection<TestKey> gone) {
    for (TestKey key : gone) {
      byKey.remove(key);
      failing.remove(key);
    }
  }

  /** Tests that a build would have run, had they been there: they no longer fail. */
  void leaveOut(List<TestResult> ran) {
    if (failing.isEmpty()) {
      return;
    }
    Set<String> reached = new HashSet<>();
    ran.forEach(result -> reached.add(result.test().module()));
    Set<TestKey> gone = new TreeSet<>(failing);
    gone.removeIf(key -> !reached.contains(key.module()));
    ran.forEach(result -> gone.remove(result.test()));
    for (TestKey key : gone) {
      failing.remove(key);
      Optional.ofNullable(byKey.get(key)).ifPresent(RunningTest::leftTheSuite);
    }
  }

  @Nullable TestPast get(TestKey test) {
    return byKey.get(test);
  }

  Set<TestKey> keys() {
    return Collections.unmodifiableSet(byKey.keySet());
  }

  Set<TestKey> failing() {
    return Collections.unmodifiableSet(failing);
  }

  void writeTo(SnapshotOutput out, Granularity granularity) throws IOException {
    out.count(byKey.size());
    for (Map.Entry<TestKey, RunningTest> entry : byKey.entrySet()) {
      entry.getKey().writeTo(out, granularity);
      entry.getValue().writeTo(out);
    }
  }

  void readFrom(SnapshotInput in, Granularity granularity) throws IOException {
    int count = in.count("a number of tests", CAPACITY);
    for (int i = 0; i < count; i++) {
      TestKey key = TestKey.readFrom(in, granularity);
      RunningTest test = RunningTest.readFrom(in, builds);
      in.require(byKey.put(key, test) == null, "a test twice");
      if (test.failing()) {
        failing.add(key);
      }
    }
  }
}
