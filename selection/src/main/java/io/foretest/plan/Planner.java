package io.foretest.plan;

import io.foretest.change.Change;
import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.History;
import io.foretest.history.TestKey;
import io.foretest.protocol.Plan;
import io.foretest.protocol.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides about each test, by the rules in their order: step aside where in doubt; what must run;
 * evidence; the model's threshold; audit sample; floors. What takes part is whole test classes, or
 * their methods; the budget is kept while tests run, by whoever runs them.
 */
public final class Planner {
  private final SelectionPolicy policy;
  private final Circumstances circumstances;
  private final ServedModel model;

  /** A planner for selections that follow one policy. */
  public Planner(SelectionPolicy policy, Circumstances circumstances, ServedModel model) {
    this.policy = policy;
    this.circumstances = circumstances;
    this.model = model;
  }

  /**
   * @param history what the table was extracted from
   * @param table one row a candidate
   * @return a decision for every row
   */
  public Selection plan(Change change, History history, FeatureTable table) {
    Occasion occasion = new Occasion(policy, circumstances, model, change, history, table);
    List<Prospect> prospects = Prospects.of(occasion);
    MustRun mustRun = new MustRun(policy.always(), circumstances.tagged());
    Optional<FallbackDecision> fallback = FallbackRules.check(occasion, anyProven(prospects));
    Optional<FallbackDecision> mute = FallbackRules.ofTheModel(occasion);
    Cut cut = fallback.or(() -> mute).isPresent() ? Cut.NONE : cut(prospects);
    Verdicts verdicts = fallback.isPresent() ? Verdicts.everythingRuns() : verdicts(mustRun, cut);
    List<Reason> reasons =
        new WholeClasses(circumstances.divisible()).of(prospects, verdicts.of(prospects));
    List<Decision> decisions =
        new RunningOrder(mustRun, model.trained()).decide(prospects, reasons);
    return new Selection(
        policy,
        fallback,
        cut,
        note(fallback, mute, cut),
        decisions,
        circumstances.divisible(),
        model.explain(table.rowsOf(explained(decisions))));
  }

  /**
   * Tests in whose place the model has a say, of very many the first in the order of running. To
   * explain one takes longer than all else that is done for it, and of those that evidence leaves
   * out there are thousands.
   */
  private Predicate<Candidate> explained(List<Decision> decisions) {
    return decisions.stream()
        .filter(decision -> decision.reason() != Reason.UNTOUCHED)
        .limit(model.explainable())
        .map(decision -> decision.candidate().key())
        .collect(Collectors.collectingAndThen(Collectors.toSet(), Planner::among));
  }

  private static Predicate<Candidate> among(Set<TestKey> keys) {
    return candidate -> keys.contains(candidate.key());
  }

  private static boolean anyProven(List<Prospect> prospects) {
    return prospects.stream().anyMatch(test -> test.finding() != TestEvidence.Finding.UNKNOWN);
  }

  private Verdicts verdicts(MustRun mustRun, Cut cut) {
    return policy.mode() == Plan.Mode.REMAINING
        ? new RemainingVerdicts(circumstances.alreadyRan().orElseThrow())
        : new SelectingVerdicts(policy, mustRun, cut);
  }

  private Cut cut(List<Prospect> prospects) {
    if (policy.recall() >= 1) {
      return Cut.NONE;
    }
    return Cut.choose(
        policy.recallOf(),
        model.model().changeThreshold(policy.recall()),
        model.model().threshold(policy.recall()),
        prospects.stream().anyMatch(Prospect::knownBroken));
  }

  /** Empty where nothing was decided, and where a person asked for evidence alone. */
  private String note(
      Optional<FallbackDecision> fallback, Optional<FallbackDecision> mute, Cut cut) {
    if (fallback.isPresent()
        || policy.mode() == Plan.Mode.REMAINING
        || policy.recall() >= 1
        || cut.cuts()) {
      return "";
    }
    return mute.map(Planner::evidenceAlone)
        .orElseGet(
            () ->
                "the model's validation data cannot support a recall of "
                    + policy.recall()
                    + ", so it skips nothing");
  }

  private static String evidenceAlone(FallbackDecision mute) {
    return "evidence alone decides: "
        + mute.code().sentence()
        + (mute.detail().isEmpty() ? "" : ", " + mute.detail());
  }
}
