package io.foretest.plan;

import io.foretest.protocol.Plan;
import java.util.List;
import java.util.Optional;

/**
 * When everything runs: the first rule that sees a need names it. A model that has no say is such a
 * need only where there is no evidence: what a test provably does not touch needs no model.
 */
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

  private static final List<FallbackRule> SELECTING_ON_EVIDENCE =
      List.of(new GivenRule(), new UnknownChangeRule(), new BuildFileRule());

  private static final List<FallbackRule> OF_THE_MODEL =
      List.of(new LittleHistoryRule(), new NoModelRule(), new UnfitModelRule(), new ModelAgeRule());

  /** What remains is a fact; neither a model nor a change has a say in it. */
  private static final List<FallbackRule> REMAINING =
      List.of(new GivenRule(), new NoSelectionRule());

  private FallbackRules() {}

  /**
   * Why everything runs.
   *
   * @param evidence whether anything is proven of any test
   */
  static Optional<FallbackDecision> check(Occasion occasion, boolean evidence) {
    if (occasion.policy().mode() == Plan.Mode.REMAINING) {
      return first(REMAINING, occasion);
    }
    return first(evidence ? SELECTING_ON_EVIDENCE : SELECTING, occasion);
  }

  /** Why the model may skip nothing. */
  static Optional<FallbackDecision> ofTheModel(Occasion occasion) {
    return first(OF_THE_MODEL, occasion);
  }

  private static Optional<FallbackDecision> first(List<FallbackRule> rules, Occasion occasion) {
    return rules.stream().flatMap(rule -> rule.check(occasion).stream()).findFirst();
  }
}
