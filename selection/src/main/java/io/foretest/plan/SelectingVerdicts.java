package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import io.foretest.protocol.Reason;
import java.util.List;

/** What must run, what evidence excludes, what the model finds likely; then audit and floors. */
final class SelectingVerdicts implements Verdicts {
  private final SelectionPolicy policy;
  private final MustRun mustRun;
  private final double threshold;
  private final AuditSample audit;

  SelectingVerdicts(SelectionPolicy policy, MustRun mustRun, double threshold) {
    this.policy = policy;
    this.mustRun = mustRun;
    this.threshold = threshold;
    this.audit = new AuditSample(policy.buildId(), policy.auditShare());
  }

  @Override
  public List<Reason> of(List<Prospect> prospects) {
    List<Reason> reasons = prospects.stream().map(this::reason).toList();
    return new Floors(policy).raise(prospects, reasons);
  }

  private Reason reason(Prospect prospect) {
    Reason reason = mustRun.reason(prospect).orElseGet(() -> judged(prospect));
    boolean audited = !reason.runs() && audit.draws(prospect.candidate().key());
    return audited ? Reason.AUDIT : reason;
  }

  private Reason judged(Prospect prospect) {
    if (prospect.finding() == TestEvidence.Finding.UNTOUCHED) {
      return Reason.UNTOUCHED;
    }
    return threshold > 0 ? likely(prospect) : affected(prospect);
  }

  private Reason likely(Prospect prospect) {
    return prospect.score() < threshold ? Reason.UNLIKELY : Reason.LIKELY;
  }

  private static Reason affected(Prospect prospect) {
    return prospect.finding() == TestEvidence.Finding.TOUCHES ? Reason.TOUCHED : Reason.UNRECORDED;
  }
}
