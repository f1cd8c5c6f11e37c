package io.foretest.demo.replay;

import io.foretest.demo.script.ScriptedCommit;
import java.util.Optional;
import java.util.Set;

/** Compares what a revision's tests said with what the script promises. */
final class Expectation {
  private Expectation() {}

  /**
   * @param openFaults ids of the faults in the revision
   * @return a sentence where the script does not hold
   */
  static Optional<String> violation(
      ScriptedCommit commit, Set<String> openFaults, TestOutcome outcome) {
    String what = "commit " + commit.number() + " '" + commit.subject() + "'";
    if (outcome.classes() < 30) {
      return Optional.of(what + " ran " + outcome.classes() + " test classes only");
    }
    if (openFaults.isEmpty() && !outcome.failed().isEmpty()) {
      return Optional.of(what + " is sound, and fails in " + outcome.failed());
    }
    if (!openFaults.isEmpty() && outcome.failed().isEmpty()) {
      return Optional.of(what + " has the faults " + openFaults + ", and none fails");
    }
    String flaky = commit.flaky();
    if (flaky != null && !outcome.flaky().contains(flaky) && !outcome.failed().contains(flaky)) {
      return Optional.of(what + " was to be flaky in " + flaky);
    }
    return Optional.empty();
  }
}
