package io.foretest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Folds what the JVMs of one build say into one result a method. A class that failed while none of
 * its methods did has a failed result of its own.
 */
final class MethodFold {
  private final ResultFold methods = new ResultFold();
  private final ResultFold classes = new ResultFold();

  /** Takes tests, by method; tests without one are their class's. */
  ResultFold methods() {
    return methods;
  }

  /** Takes containers, by class. */
  ResultFold classes() {
    return classes;
  }

  /**
   * The results, each test once, in the order of their keys. Fixtures are in no method's time.
   *
   * @param distances by class; one that is absent has none
   */
  List<TestResult> results(Map<TestKey, Integer> distances) {
    List<TestResult> results = new ArrayList<>(methods.results(distances));
    Set<TestKey> failed = new HashSet<>();
    results.stream()
        .filter(result -> result.verdict() == Verdict.FAILED)
        .forEach(result -> failed.add(result.test().ofClass()));
    List<TestResult> broken =
        classes.results(distances).stream()
            .filter(result -> result.verdict() == Verdict.FAILED)
            .filter(result -> !failed.contains(result.test()))
            .toList();
    // A class with tests that are no methods has one result, and that is the failure.
    broken.forEach(one -> results.removeIf(result -> result.test().equals(one.test())));
    results.addAll(broken);
    results.sort(Comparator.comparing(TestResult::test));
    return results;
  }
}
