package io.foretest.maven;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Compares plan, journals and Surefire's reports of a module that Surefire calls green, so that no
 * combination of versions loses a test or a failure without a word.
 */
final class Guard {
  /** Tests that nobody has seen run in their present form may rightly leave no outcome. */
  static final Set<Reason> UNPROVEN =
      EnumSet.of(Reason.NEW_TEST, Reason.CHANGED_TEST, Reason.FALLBACK);

  private static final int NAMES_SHOWN = 20;

  private final GuardInput input;
  private final List<String> findings = new ArrayList<>();

  private Guard(GuardInput input) {
    this.input = input;
  }

  /** What is wrong, one sentence each with the names; empty for a build that holds together. */
  static List<String> findings(GuardInput input) {
    Guard guard = new Guard(input);
    if (!input.rules().skipped()) {
      guard.look();
    }
    return List.copyOf(guard.findings);
  }

  private void look() {
    if (input.executions().isEmpty()) {
      unrecorded();
      return;
    }
    lostFailures();
    ranTwice();
    discoveredWithoutOutcome();
    plannedWithoutOutcome();
    methodsWithoutOutcome();
  }

  private void unrecorded() {
    if (filters() && !input.reported().isEmpty()) {
      find("tests ran by the plan, but none of them was recorded", input.reported().classes());
    }
    if ((input.provider() || filters())
        && input.reported().isEmpty()
        && !input.rules().narrowed()) {
      find("tests were to run, but no outcome of any was recorded or reported", expected());
    }
  }

  /** Classes that failed in a journal while no report of Surefire's says so. */
  private void lostFailures() {
    Set<String> failed = new TreeSet<>();
    input.executions().forEach(e -> failed.addAll(e.failed()));
    if (failed.isEmpty()
        || input.rules().failuresIgnored()
        || !input.reported().namesOnly(input.finished())) {
      return;
    }
    failed.removeAll(input.reported().failed());
    find("tests failed, but Surefire calls the module green", failed);
  }

  private void ranTwice() {
    if (input.rules().reruns()) {
      return;
    }
    Set<String> twice = new TreeSet<>();
    input.executions().forEach(e -> twice.addAll(e.passedTwice()));
    find("tests ran twice in one execution, as if two Surefire providers were active", twice);
  }

  private void discoveredWithoutOutcome() {
    if (input.rules().stopsEarly()) {
      return;
    }
    Set<String> missing = new TreeSet<>();
    input.executions().forEach(e -> missing.addAll(e.discovered()));
    missing.removeAll(input.finished());
    missing.removeAll(input.leftOut());
    find("tests were discovered, but left no outcome", missing);
  }

  private void plannedWithoutOutcome() {
    if (!filters() || input.rules().narrowed() || input.rules().stopsEarly()) {
      return;
    }
    Set<String> missing = expected();
    missing.removeAll(input.finished());
    missing.removeAll(input.leftOut());
    find("tests were to run, but left no outcome", missing);
  }

  /** Of classes that ran and passed, methods that were to run. */
  private void methodsWithoutOutcome() {
    if (!filters() || input.rules().narrowed() || input.rules().stopsEarly()) {
      return;
    }
    Set<String> settled = new HashSet<>(input.finished());
    settled.removeAll(input.unsettled());
    Set<TestId> finished = input.finishedMethods();
    List<String> missing =
        planned()
            .filter(test -> test.test().method().isPresent())
            .filter(test -> test.runs() && !UNPROVEN.contains(test.reason()))
            .map(PlannedTest::test)
            .filter(test -> settled.contains(ReportedTests.topLevel(test.className())))
            .filter(test -> !finished.contains(test))
            .filter(test -> input.plain().test(ReportedTests.topLevel(test.className()), test))
            .map(TestId::toString)
            .toList();
    find("methods were to run, but left no outcome", missing);
  }

  /** Known tests that are planned to run, still compiled, and this test plugin's to run. */
  private Set<String> expected() {
    Set<String> classes = new TreeSet<>();
    planned()
        .filter(PlannedTest::runs)
        .filter(test -> test.test().method().isEmpty())
        .filter(test -> !filters() || !UNPROVEN.contains(test.reason()))
        .map(test -> test.test().className())
        .filter(input.rules()::wants)
        .filter(input.compiled())
        .forEach(classes::add);
    return classes;
  }

  private Stream<PlannedTest> planned() {
    return input.plan().stream().map(Plan::tests).flatMap(Collection::stream);
  }

  private boolean filters() {
    return input.plan().filter(Plan::filters).isPresent();
  }

  private void find(String sentence, Collection<String> names) {
    if (!names.isEmpty()) {
      List<String> shown = names.stream().sorted().limit(NAMES_SHOWN).map(Text::printable).toList();
      int more = names.size() - shown.size();
      findings.add(
          sentence + ": " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : ""));
    }
  }
}
