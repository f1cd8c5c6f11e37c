package io.foretest.plan;

import io.foretest.protocol.Plan;
import java.util.List;
import java.util.Optional;

/** When everything runs: the first rule that sees a need names it. */
final class FallbackRules {
  private static final List<FallbackRule> SELECTING =
      List.of(
          new GivenRule(),
          new LittleHistoryRule(),
          new NoModelRule(),
          new UnfitModelRule(),
          new UnknownChangeRule(),
          new BuildFileRule(),
          new ModelAgeRule());

  /** What remains is a fact; neither a model nor a change has a say in it. */
  private static final List<FallbackRule> REMAINING =
      List.of(new GivenRule(), new NoSelectionRule());

  private FallbackRules() {}

  static Optional<FallbackDecision> check(Occasion occasion) {
    boolean remaining = occasion.policy().mode() == Plan.Mode.REMAINING;
    return (remaining ? REMAINING : SELECTING)
        .stream().flatMap(rule -> rule.check(occasion).stream()).findFirst();
  }
}
