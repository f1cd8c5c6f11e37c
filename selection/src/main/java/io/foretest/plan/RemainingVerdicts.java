package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.protocol.Reason;
import java.util.List;
import java.util.Set;

/** Runs what the last selection did not run, unknown tests included. */
final class RemainingVerdicts implements Verdicts {
  private final Set<TestKey> alreadyRan;

  RemainingVerdicts(Set<TestKey> alreadyRan) {
    this.alreadyRan = alreadyRan;
  }

  @Override
  public List<Reason> of(List<Prospect> prospects) {
    return prospects.stream().map(this::reason).toList();
  }

  private Reason reason(Prospect prospect) {
    return alreadyRan.contains(prospect.candidate().key()) ? Reason.ALREADY_RAN : Reason.REMAINING;
  }
}
