package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.model.Explanation;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The outcome of a selection: every candidate once, in the order of running.
 *
 * @param fallback why everything runs; empty where the decisions hold
 * @param cut where the model left out tests
 * @param note what a person should know although the decisions hold; empty text for nothing
 * @param decisions by rank
 * @param divisible classes of which a part of the methods may run
 * @param explanations why tests have their probability; without those that no model can tell of,
 *     and those that evidence leaves out
 */
public record Selection(
    SelectionPolicy policy,
    Optional<FallbackDecision> fallback,
    Cut cut,
    String note,
    List<Decision> decisions,
    Set<TestKey> divisible,
    Map<TestKey, Explanation> explanations) {
  public Selection {
    explanations = Map.copyOf(explanations);
    decisions = List.copyOf(decisions);
    divisible = Set.copyOf(divisible);
  }

  /** The plan of one module. */
  public Plan plan(String module) {
    List<PlannedTest> tests =
        new PlanLines(divisible)
            .of(
                decisions.stream()
                    .filter(decision -> decision.candidate().key().module().equals(module))
                    .toList());
    return new Plan(
        policy.buildId(),
        policy.mode(),
        fallback.map(FallbackDecision::code).orElse(null),
        fallback.map(FallbackDecision::detail).orElse(""),
        policy.budgetMillis(),
        tests);
  }

  /** Whether any test may be left out. */
  public boolean filters() {
    return fallback.isEmpty() && policy.mode() != Plan.Mode.SHADOW;
  }

  /** How many tests have each reason, in the order of the reasons. */
  public Map<Reason, Integer> reasons() {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    decisions.forEach(decision -> counts.merge(decision.reason(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /** Tests that the decisions run, also where they are only recorded. */
  public int running() {
    return (int) decisions.stream().filter(Decision::runs).count();
  }

  /** Predicted time of the tests that the decisions skip; unknown durations count as nothing. */
  public double skippedSeconds() {
    return decisions.stream()
        .filter(decision -> !decision.runs() && !Double.isNaN(decision.expectedSeconds()))
        .mapToDouble(Decision::expectedSeconds)
        .sum();
  }
}
