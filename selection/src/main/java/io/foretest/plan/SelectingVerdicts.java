package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.List;

/** What must run, what evidence excludes, what the model finds likely; then audit and floors. */
final class SelectingVerdicts implements Verdicts {
  /** Nobody calls unlikely what is likelier than not. */
  private static final double EVEN = 0.5;

  private final SelectionPolicy policy;
  private final MustRun mustRun;
  private final Cut cut;
  private final AuditSample audit;

  SelectingVerdicts(SelectionPolicy policy, MustRun mustRun, Cut cut) {
    this.policy = policy;
    this.mustRun = mustRun;
    this.cut = cut;
    this.audit = new AuditSample(policy.buildId(), policy.auditShare());
  }

  @Override
  public List<Reason> of(List<Prospect> prospects) {
    double[] scores = cut.scores(prospects, runsAnyway(prospects));
    List<Reason> reasons = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      reasons.add(reason(prospects.get(i), scores[i]));
    }
    return new Floors(policy).raise(prospects, reasons);
  }

  private boolean[] runsAnyway(List<Prospect> prospects) {
    boolean[] runsAnyway = new boolean[prospects.size()];
    for (int i = 0; i < runsAnyway.length; i++) {
      runsAnyway[i] = mustRun.reason(prospects.get(i)).isPresent();
    }
    return runsAnyway;
  }

  private Reason reason(Prospect prospect, double score) {
    Reason reason = mustRun.reason(prospect).orElseGet(() -> judged(prospect, score));
    boolean audited = !reason.runs() && audit.draws(prospect.candidate().key());
    return audited ? Reason.AUDIT : reason;
  }

  private Reason judged(Prospect prospect, double score) {
    if (prospect.finding() == TestEvidence.Finding.UNTOUCHED) {
      return Reason.UNTOUCHED;
    }
    return cut.cuts() ? likely(prospect, score) : affected(prospect);
  }

  private Reason likely(Prospect prospect, double score) {
    if (cut.keeps(score)) {
      return Reason.LIKELY;
    }
    return prospect.score() < EVEN ? Reason.UNLIKELY : Reason.REDUNDANT;
  }

  private static Reason affected(Prospect prospect) {
    return prospect.finding() == TestEvidence.Finding.TOUCHES ? Reason.TOUCHED : Reason.UNRECORDED;
  }
}
