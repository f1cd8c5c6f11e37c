package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Optional;

/** Whoever repairs something wants to see that it is repaired. */
final class FailedLastRunRule implements MustRunRule {
  @Override
  public Optional<Reason> check(Prospect prospect) {
    return prospect.failedLastRun() ? Optional.of(Reason.FAILED_LAST_RUN) : Optional.empty();
  }
}
