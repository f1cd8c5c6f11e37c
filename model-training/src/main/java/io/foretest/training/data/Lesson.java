package io.foretest.training.data;

import io.foretest.feature.FeatureTable;
import io.foretest.history.BuildInfo;
import io.foretest.history.Outage;
import io.foretest.plan.FailuresPerSecond;
import io.foretest.plan.PolicyReplay;
import java.util.ArrayList;
import java.util.List;

/**
 * One past build: the features of its tests as they stood before it ran, and its outcomes.
 *
 * @param table one row a case, in the same order
 * @param everythingRuns whether a selection would have left out nothing: the change is unknown, or
 *     one of a build file
 */
public record Lesson(BuildInfo info, FeatureTable table, List<Case> cases, boolean everythingRuns) {
  public Lesson {
    cases = List.copyOf(cases);
    if (table.candidates().size() != cases.size()) {
      throw new IllegalArgumentException(
          cases.size() + " cases do not fit a table of " + table.candidates().size() + " rows");
    }
  }

  /** A build that a selection may take part in. */
  public Lesson(BuildInfo info, FeatureTable table, List<Case> cases) {
    this(info, table, cases, false);
  }

  /** The same build with other outcomes of the same tests. */
  Lesson withCases(List<Case> others) {
    return new Lesson(info, table, others, everythingRuns);
  }

  /** Number of tests that ran. */
  public int size() {
    return cases.size();
  }

  /** Number of tests that failed for good. */
  public int failures() {
    return (int) cases.stream().filter(Case::failed).count();
  }

  /** Whether a test failed for good. */
  public boolean failing() {
    return cases.stream().anyMatch(Case::failed);
  }

  /** Whether no test that failed for good had ever failed before; also where none failed. */
  public boolean firstFailure() {
    return cases.stream().filter(Case::failed).allMatch(Case::neverFailed);
  }

  /**
   * What the order by cost sorts by.
   *
   * @param probabilities of failure, one a case
   */
  public double[] failuresPerSecond(double[] probabilities) {
    return FailuresPerSecond.of(
        probabilities, cases.stream().mapToDouble(Case::expectedSeconds).toArray());
  }

  /**
   * The tests as a policy meets them.
   *
   * @param probabilities of failure, one a case
   */
  public List<PolicyReplay.Asked> asked(double[] probabilities) {
    double[] values = failuresPerSecond(probabilities);
    List<PolicyReplay.Asked> asked = new ArrayList<>();
    for (int i = 0; i < probabilities.length; i++) {
      asked.add(
          new PolicyReplay.Asked(
              table.candidates().get(i), cases.get(i).mustRun(), probabilities[i], values[i]));
    }
    return asked;
  }

  /** Whether a test had failed in its last run, so that something was known to be broken. */
  public boolean failedLastRun() {
    return cases.stream().anyMatch(one -> one.runsSinceFailure() == 0);
  }

  /** Whether the features tell what changed. */
  public boolean changeKnown() {
    int column = table.names().indexOf("files_changed");
    return column < 0 || cases.isEmpty() || !Float.isNaN(table.value(0, column));
  }

  /** Whether every test ran, so that the build can tell what a selection would have missed. */
  public boolean complete() {
    return switch (info.mode()) {
      case FULL, FALLBACK, SHADOW -> true;
      case SELECTED, REMAINING, PARTIAL -> false;
    };
  }

  /** Whether most of the suite failed at once, see {@link Outage}. */
  public boolean infrastructure() {
    return Outage.suspected(size(), failures());
  }

  /** Whether a model can be measured on it: complete, and not a failure of the infrastructure. */
  public boolean measurable() {
    return complete() && !infrastructure();
  }
}
