package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Optional;

/** Nobody knows what a test does that never ran. */
final class NewTestRule implements MustRunRule {
  @Override
  public Optional<Reason> check(Prospect prospect) {
    return prospect.past().isEmpty() ? Optional.of(Reason.NEW_TEST) : Optional.empty();
  }
}
