package io.foretest.plan;

import io.foretest.history.TestPast;
import io.foretest.protocol.Reason;
import java.util.Optional;

/** Whoever repairs something wants to see that it is repaired. */
final class FailedLastRunRule implements MustRunRule {
  @Override
  public Optional<Reason> check(Prospect prospect) {
    return prospect.past().map(TestPast::lastFailed).orElse(false)
        ? Optional.of(Reason.FAILED_LAST_RUN)
        : Optional.empty();
  }
}
