package io.foretest.it.trial;

import io.foretest.protocol.PlannedTest;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One change, built selected and in full from the same record.
 *
 * @param change what a person calls it
 * @param fault the one that was seeded; empty for a change of the project's own
 */
record Trialled(String change, Optional<Mutation> fault, Outcome selected, Outcome full) {

  /** Whether a full build finds it: only then there is something to miss. */
  boolean breaks() {
    return !full.failing().isEmpty();
  }

  /** Whether a build did not end in time. */
  boolean endless() {
    return !full.ended() || !selected.ended();
  }

  /** Whether the selected build turned red for it. */
  boolean caught() {
    return !found().isEmpty();
  }

  /** Failing test classes that the selected build saw fail, too. */
  Set<String> found() {
    Set<String> found = new TreeSet<>(full.failing());
    found.retainAll(selected.failing());
    return found;
  }

  Set<String> missed() {
    Set<String> missed = new TreeSet<>(full.failing());
    missed.removeAll(selected.failing());
    return missed;
  }

  /** Test classes that failed in the selected build alone, such as flaky ones. */
  Set<String> onlySelected() {
    Set<String> extra = new TreeSet<>(selected.failing());
    extra.removeAll(full.failing());
    return extra;
  }

  /** Whether no test class that is named after the mutated class finds the fault. */
  boolean hard() {
    return fault.isPresent() && full.failing().stream().noneMatch(fault.get()::isNamesake);
  }

  /** What the plan said of a test class. */
  String decision(String testClass) {
    PlannedTest planned = selected.plan().get(testClass);
    if (planned == null) {
      return "not in the plan";
    }
    return "%s (%s), probability %.4f"
        .formatted(planned.runs() ? "run" : "skip", planned.reason(), planned.probability());
  }
}
