package io.foretest.demo.replay;

import io.foretest.demo.script.ScriptedCommit;
import java.util.Set;

/** Compares what a revision's tests said with what the script promises. */
final class Expectation {
  private Expectation() {}

  /**
   * @param openFaults ids of the faults in the revision
   * @throws IllegalStateException when the script does not hold
   */
  static void check(ScriptedCommit commit, Set<String> openFaults, TestOutcome outcome) {
    String what = "commit " + commit.number() + " '" + commit.subject() + "'";
    if (outcome.classes() < 30) {
      throw new IllegalStateException(what + " ran " + outcome.classes() + " test classes only");
    }
    if (openFaults.isEmpty() && !outcome.failed().isEmpty()) {
      throw new IllegalStateException(what + " is sound, and fails in " + outcome.failed());
    }
    if (!openFaults.isEmpty() && outcome.failed().isEmpty()) {
      throw new IllegalStateException(what + " has the faults " + openFaults + ", and none fails");
    }
    String flaky = commit.flaky();
    if (flaky != null && !outcome.flaky().contains(flaky) && !outcome.failed().contains(flaky)) {
      throw new IllegalStateException(what + " was to be flaky in " + flaky);
    }
  }
}
