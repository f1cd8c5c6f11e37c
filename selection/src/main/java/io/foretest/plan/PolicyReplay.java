package io.foretest.plan;

import io.foretest.change.Change;
import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.history.History;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a policy would have decided about a build of the past, by the rules that serve: must-run
 * rules, threshold, audit sample, floors. What evidence proved in the past is not recorded and
 * takes no part, except that a {@link RemainingShare} leaves out what its record excludes.
 */
public final class PolicyReplay {
  private final SelectionPolicy policy;
  private final AuditSample audit;

  /** A replay of one build. */
  public PolicyReplay(SelectionPolicy policy) {
    this.policy = policy;
    this.audit = new AuditSample(policy.buildId(), policy.auditShare());
  }

  /**
   * A test as it stood before the build.
   *
   * @param mustRun whether it ran whatever a model said, patterns apart
   * @param score probability of failure
   * @param value expected failures per second
   */
  public record Asked(Candidate candidate, boolean mustRun, double score, double value) {}

  /**
   * Whether nothing of a build would have been skipped: its change is unknown or a build file's.
   */
  public static boolean everythingRuns(Change change, History history, FeatureTable table) {
    Occasion occasion =
        new Occasion(
            SelectionPolicy.standard(""),
            Circumstances.ordinary(),
            ServedModel.none(),
            change,
            history,
            table);
    return new UnknownChangeRule().check(occasion).isPresent()
        || new BuildFileRule().check(occasion).isPresent();
  }

  /**
   * Whether each test would have run.
   *
   * @param cut where the model leaves out tests
   */
  public boolean[] runs(List<Asked> tests, Cut cut) {
    List<Prospect> prospects = tests.stream().map(PolicyReplay::prospect).toList();
    boolean[] runsAnyway = new boolean[tests.size()];
    for (int i = 0; i < runsAnyway.length; i++) {
      runsAnyway[i] = runsAnyway(tests.get(i));
    }
    double[] scores = cut.scores(prospects, runsAnyway);
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      reasons.add(runsAnyway[i] ? Reason.ALWAYS : judged(tests.get(i), cut.keeps(scores[i])));
    }
    List<Reason> raised = new Floors(policy).raise(prospects, reasons);
    boolean[] runs = new boolean[raised.size()];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = raised.get(i).runs();
    }
    return runs;
  }

  /**
   * The {@linkplain RemainingShare remaining share} of each test. Those whose record shared nothing
   * with the change count as excluded by evidence.
   *
   * @return 1 for tests that run anyway
   */
  public static double[] remainingShares(List<Asked> tests) {
    boolean[] runsAnyway = new boolean[tests.size()];
    for (int i = 0; i < runsAnyway.length; i++) {
      runsAnyway[i] = tests.get(i).mustRun();
    }
    return RemainingShare.of(tests.stream().map(PolicyReplay::prospect).toList(), runsAnyway);
  }

  private boolean runsAnyway(Asked test) {
    String className = test.candidate().key().className();
    return test.mustRun() || policy.always().stream().anyMatch(a -> a.matches(className));
  }

  private Reason judged(Asked test, boolean kept) {
    if (kept) {
      return Reason.LIKELY;
    }
    return audit.draws(test.candidate().key()) ? Reason.AUDIT : Reason.UNLIKELY;
  }

  private static Prospect prospect(Asked test) {
    return new Prospect(
        test.candidate(),
        Optional.empty(),
        false,
        false,
        test.score(),
        Double.NaN,
        test.value(),
        finding(test.candidate()));
  }

  private static TestEvidence.Finding finding(Candidate candidate) {
    return candidate.touches().changedMethods() == 0
        ? TestEvidence.Finding.UNTOUCHED
        : TestEvidence.Finding.UNKNOWN;
  }
}
