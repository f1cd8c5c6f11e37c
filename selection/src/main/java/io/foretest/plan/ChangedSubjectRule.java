package io.foretest.plan;

import io.foretest.evidence.TestEvidence;
import io.foretest.protocol.Reason;
import java.util.Optional;

/**
 * A test named after a changed class is the first that people look at: no model may leave it out,
 * and only evidence clears it.
 */
final class ChangedSubjectRule implements MustRunRule {
  @Override
  public Optional<Reason> check(Prospect prospect) {
    return prospect.subjectChanged() && prospect.finding() != TestEvidence.Finding.UNTOUCHED
        ? Optional.of(Reason.CHANGED_SUBJECT)
        : Optional.empty();
  }
}
