package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.protocol.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The must-run rules, in their order. */
final class MustRun {
  private final List<MustRunRule> rules;

  MustRun(List<TestPattern> always, Set<TestKey> tagged) {
    rules =
        List.of(
            new NewTestRule(),
            new ChangedTestRule(),
            new ChangedSubjectRule(),
            new FailedLastRunRule(),
            new AlwaysRule(always, tagged));
  }

  /** The first rule's reason; empty for a test that need not run. */
  Optional<Reason> reason(Prospect prospect) {
    return rules.stream().flatMap(rule -> rule.check(prospect).stream()).findFirst();
  }
}
