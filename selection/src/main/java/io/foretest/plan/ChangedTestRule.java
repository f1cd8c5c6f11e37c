package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Optional;

/** A changed test checks something else than before. */
final class ChangedTestRule implements MustRunRule {
  @Override
  public Optional<Reason> check(Prospect prospect) {
    return prospect.changed() ? Optional.of(Reason.CHANGED_TEST) : Optional.empty();
  }
}
