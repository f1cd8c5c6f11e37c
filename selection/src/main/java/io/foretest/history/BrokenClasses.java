package io.foretest.history;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What results of classes, and results that are missing, mean for the methods of a class. */
final class BrokenClasses {
  private BrokenClasses() {}

  /**
   * The build with the failure of a class as one of each of its methods; the class keeps it where
   * none is known.
   *
   * @param known every test that ran before
   */
  static RecordedBuild inMethods(RecordedBuild build, Set<TestKey> known) {
    Map<TestKey, TestResult> broken = broken(build.results());
    if (broken.isEmpty()) {
      return build;
    }
    TreeMap<TestKey, TestResult> results = new TreeMap<>();
    build.results().forEach(result -> results.put(result.test(), fate(result, broken)));
    for (TestKey test : known) {
      TestResult failure = broken.get(test.ofClass());
      if (failure != null && test.isMethod()) {
        results.putIfAbsent(test, of(test, failure));
      }
    }
    Set<TestKey> inMethods = new HashSet<>();
    results.keySet().stream()
        .filter(TestKey::isMethod)
        .forEach(test -> inMethods.add(test.ofClass()));
    broken.keySet().stream().filter(inMethods::contains).forEach(results::remove);
    return new RecordedBuild(
        build.info(), build.changeKnown(), build.files(), List.copyOf(results.values()));
  }

  private static Map<TestKey, TestResult> broken(List<TestResult> results) {
    Map<TestKey, TestResult> broken = new TreeMap<>();
    for (TestResult result : results) {
      if (!result.test().isMethod() && result.verdict() == Verdict.FAILED) {
        broken.put(result.test(), result);
      }
    }
    return broken;
  }

  /** A method that is disabled fails of nothing. */
  private static TestResult fate(TestResult result, Map<TestKey, TestResult> broken) {
    boolean fails =
        result.verdict() != Verdict.SKIPPED && broken.containsKey(result.test().ofClass());
    return fails
        ? new TestResult(
            result.test(),
            Verdict.FAILED,
            result.seconds(),
            result.attempts(),
            result.distance(),
            result.touches())
        : result;
  }

  private static TestResult of(TestKey test, TestResult failure) {
    return new TestResult(
        test, Verdict.FAILED, Double.NaN, 1, failure.distance(), failure.touches());
  }

  /**
   * Known methods of which a build says nothing although it ran others of their class: they are
   * gone, renamed or disabled.
   *
   * @param known every test that ran before
   * @param results of a build that ran everything
   */
  static List<TestKey> goneMethods(Set<TestKey> known, List<TestResult> results) {
    Set<TestKey> ran = new HashSet<>();
    Set<TestKey> classes = new HashSet<>();
    for (TestResult result : results) {
      ran.add(result.test());
      if (result.test().isMethod() && result.verdict() != Verdict.SKIPPED) {
        classes.add(result.test().ofClass());
      }
    }
    return known.stream()
        .filter(test -> test.isMethod() && classes.contains(test.ofClass()) && !ran.contains(test))
        .toList();
  }
}
