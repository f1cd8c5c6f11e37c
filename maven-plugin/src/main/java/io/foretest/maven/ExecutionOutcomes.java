package io.foretest.maven;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Journal;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestId;
import io.foretest.protocol.TestRecord;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the journals of one plugin execution say, all its JVMs together, by top-level class. */
final class ExecutionOutcomes {
  private final SortedSet<String> discovered = new TreeSet<>();
  private final SortedSet<String> leftOut = new TreeSet<>();
  private final SortedSet<String> finished = new TreeSet<>();
  private final SortedSet<String> failed = new TreeSet<>();
  private final SortedSet<String> passedTwice = new TreeSet<>();
  private final Set<TestId> finishedMethods = new HashSet<>();
  private final Set<String> unsettled = new HashSet<>();

  private final Map<String, Long> classNanos = new HashMap<>();
  private final Map<String, Long> testNanos = new HashMap<>();

  private ExecutionOutcomes() {}

  static ExecutionOutcomes of(Collection<Journal> journals) {
    ExecutionOutcomes outcomes = new ExecutionOutcomes();
    journals.forEach(outcomes::addDiscovery);
    outcomes.addClasses(journals.stream().flatMap(j -> j.classes().stream()).toList());
    outcomes.addTests(journals.stream().flatMap(j -> j.tests().stream()).toList());
    return outcomes;
  }

  /** Classes that an executed test plan held. */
  SortedSet<String> discovered() {
    return discovered;
  }

  /** Classes that the plan or the budget left out. */
  SortedSet<String> leftOut() {
    return leftOut;
  }

  /** Classes with an outcome, be it that they were skipped. */
  SortedSet<String> finished() {
    return finished;
  }

  /** Classes with a failure that no later attempt made good. */
  SortedSet<String> failed() {
    return failed;
  }

  /** Classes of which one and the same test passed more than once. */
  SortedSet<String> passedTwice() {
    return passedTwice;
  }

  /** Methods with an outcome, be it that they were skipped. */
  Set<TestId> finishedMethods() {
    return finishedMethods;
  }

  /**
   * Classes that did not simply pass, or in which a nested one did not: methods may lack theirs.
   */
  Set<String> unsettled() {
    return unsettled;
  }

  /** Time of all classes together, fixtures included; more than the clock's where they overlap. */
  double seconds() {
    Map<String, Long> nanos = new HashMap<>(testNanos);
    nanos.putAll(classNanos);
    return nanos.values().stream().mapToLong(Long::longValue).sum() / 1e9;
  }

  private void addDiscovery(Journal journal) {
    discovered.addAll(journal.discoveredClasses());
    leftOut.addAll(journal.leftOutClasses());
  }

  private void addClasses(List<ClassRecord> classes) {
    Set<String> passed = new HashSet<>();
    Map<String, String> failing = new HashMap<>();
    for (ClassRecord record : classes) {
      if (record.outcome() != Outcome.UNFINISHED) {
        finished.add(record.topLevelClass());
      }
      if (record.outcome() != Outcome.PASSED) {
        unsettled.add(record.topLevelClass());
      }
      if (record.className().equals(record.topLevelClass())) {
        classNanos.merge(record.className(), Math.max(0, record.durationNanos()), Long::sum);
      }
      if (record.outcome() == Outcome.FAILED) {
        failing.put(container(record), record.topLevelClass());
      }
      if (record.outcome() == Outcome.PASSED) {
        passed.add(container(record));
      }
    }
    failing.keySet().removeAll(passed);
    failed.addAll(failing.values());
  }

  /** A nested class of a superclass runs once in each of its subclasses. */
  private static String container(ClassRecord record) {
    return record.topLevelClass() + " " + record.className();
  }

  private void addTests(List<TestRecord> tests) {
    Set<String> passed = new HashSet<>();
    Map<String, String> failing = new HashMap<>();
    for (TestRecord test : tests) {
      if (test.outcome() != Outcome.UNFINISHED) {
        finished.add(test.topLevelClass());
        finishedMethods.add(TestId.ofMethod(test.className(), test.method()));
      }
      testNanos.merge(test.topLevelClass(), Math.max(0, test.durationNanos()), Long::sum);
      if (test.outcome() == Outcome.FAILED) {
        failing.put(test.uniqueId(), test.topLevelClass());
      }
      if (test.outcome() == Outcome.PASSED && !passed.add(test.uniqueId())) {
        passedTwice.add(test.topLevelClass());
      }
    }
    failing.keySet().removeAll(passed);
    failed.addAll(failing.values());
  }
}
