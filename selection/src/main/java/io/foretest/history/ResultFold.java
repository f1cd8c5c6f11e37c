package io.foretest.history;

import io.foretest.protocol.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds what the JVMs of one build say into one result a test, whatever order it comes in: forks,
 * several Surefire and Failsafe executions and reruns all meet here.
 */
final class ResultFold {
  private static final double NANOS = 1e9;

  private final TreeMap<TestKey, ClassFold> classes = new TreeMap<>();

  /**
   * @param test row of the method
   * @param uniqueId tells the invocations of one method apart
   */
  void addTest(
      TestKey key,
      long test,
      long uniqueId,
      Outcome outcome,
      long startMillis,
      int attempt,
      long nanos) {
    ClassFold fold = classes.computeIfAbsent(key, unused -> new ClassFold());
    fold.tests
        .computeIfAbsent(new Invocation(test, uniqueId), unused -> new Attempts())
        .add(outcome, startMillis, attempt, nanos);
  }

  /**
   * @param container row of the class, which may be a nested one
   */
  void addContainer(
      TestKey key, long container, Outcome outcome, long startMillis, long fixtureNanos) {
    ClassFold fold = classes.computeIfAbsent(key, unused -> new ClassFold());
    fold.containerFailed |= outcome == Outcome.FAILED || outcome == Outcome.UNFINISHED;
    fold.fixtures
        .computeIfAbsent(container, unused -> new Attempts())
        .add(outcome, startMillis, 1, fixtureNanos);
  }

  /**
   * The results, each test once, in the order of their keys.
   *
   * @param distances by class; one that is absent has none
   */
  List<TestResult> results(Map<TestKey, Integer> distances) {
    return classes.entrySet().stream()
        .map(
            entry ->
                new TestResult(
                    entry.getKey(),
                    entry.getValue().verdict(),
                    entry.getValue().seconds(),
                    entry.getValue().attempts(),
                    distances.getOrDefault(entry.getKey().ofClass(), -1)))
        .toList();
  }

  private record Invocation(long test, long uniqueId) {
    /** Written out, as {@link #hashCode()} is: what is generated is linked in each build. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Invocation invocation
          && test == invocation.test
          && uniqueId == invocation.uniqueId;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(test) * 31 + Long.hashCode(uniqueId);
    }
  }

  private static final class ClassFold {
    final Map<Invocation, Attempts> tests = new HashMap<>();
    final Map<Long, Attempts> fixtures = new HashMap<>();
    boolean containerFailed;

    Verdict verdict() {
      if (containerFailed || tests.values().stream().anyMatch(Attempts::failedForGood)) {
        return Verdict.FAILED;
      }
      if (tests.values().stream().anyMatch(attempts -> attempts.failed)) {
        return Verdict.FLAKY;
      }
      boolean passed = tests.values().stream().anyMatch(attempts -> attempts.passed);
      return passed ? Verdict.PASSED : Verdict.SKIPPED;
    }

    double seconds() {
      // Summed as whole nanoseconds: the same whatever the order.
      long nanos = 0;
      for (Attempts attempts : tests.values()) {
        nanos = saturatedSum(nanos, attempts.firstNanos);
      }
      for (Attempts attempts : fixtures.values()) {
        nanos = saturatedSum(nanos, attempts.firstNanos);
      }
      return nanos / NANOS;
    }

    /** A hostile journal may claim centuries; that must not become a negative time. */
    private static long saturatedSum(long a, long b) {
      long sum = a + Math.max(0, b);
      return sum < 0 ? Long.MAX_VALUE : sum;
    }

    int attempts() {
      return tests.values().stream().mapToInt(attempts -> attempts.ran).max().orElse(0);
    }
  }

  private static final class Attempts {
    long firstStart = Long.MAX_VALUE;
    int firstAttempt = Integer.MAX_VALUE;
    long firstNanos;
    int ran;
    boolean passed;
    boolean failed;
    boolean unfinished;

    void add(Outcome outcome, long startMillis, int attempt, long nanos) {
      passed |= outcome == Outcome.PASSED;
      failed |= outcome == Outcome.FAILED;
      unfinished |= outcome == Outcome.UNFINISHED;
      ran += outcome == Outcome.SKIPPED ? 0 : 1;
      if (isBeforeFirst(startMillis, attempt, nanos)) {
        firstStart = startMillis;
        firstAttempt = attempt;
        firstNanos = nanos;
      }
    }

    private boolean isBeforeFirst(long startMillis, int attempt, long nanos) {
      if (startMillis != firstStart) {
        return startMillis < firstStart;
      }
      return attempt != firstAttempt ? attempt < firstAttempt : nanos < firstNanos;
    }

    boolean failedForGood() {
      return unfinished || failed && !passed;
    }
  }
}
