package io.foretest.maven;

import io.foretest.protocol.Plan;
import io.foretest.protocol.TestId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What the guard compares, of one module and one test plugin.
 *
 * @param plan what was to run; empty where nothing was selected
 * @param executions what the journals say, one element an execution that wrote any
 * @param reports what Surefire's reports say; asked only where journals alone do not settle it,
 *     since reading them takes longer than all else here
 * @param rules what the build says about which tests run
 * @param compiled whether the class file of a top-level class exists
 * @param plain whether a method of a class is one test, which cannot run without an outcome
 * @param provider whether our provider ran the tests
 */
record GuardInput(
    Optional<Plan> plan,
    List<ExecutionOutcomes> executions,
    Supplier<ReportedTests> reports,
    TestRules rules,
    Predicate<String> compiled,
    BiPredicate<String, TestId> plain,
    boolean provider) {
  /** What Surefire's reports say. */
  ReportedTests reported() {
    return reports.get();
  }

  /** Every class with an outcome in a journal. */
  Set<String> finished() {
    return union(ExecutionOutcomes::finished);
  }

  /** Every class that a journal says was left out. */
  Set<String> leftOut() {
    return union(ExecutionOutcomes::leftOut);
  }

  /** Every method with an outcome in a journal. */
  Set<TestId> finishedMethods() {
    return executions.stream()
        .flatMap(e -> e.finishedMethods().stream())
        .collect(Collectors.toSet());
  }

  /** Every class of which methods may rightly have no outcome. */
  Set<String> unsettled() {
    return union(ExecutionOutcomes::unsettled);
  }

  private Set<String> union(Function<ExecutionOutcomes, ? extends Set<String>> part) {
    return executions.stream().flatMap(e -> part.apply(e).stream()).collect(Collectors.toSet());
  }
}
