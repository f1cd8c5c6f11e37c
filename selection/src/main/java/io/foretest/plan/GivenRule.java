package io.foretest.plan;

import java.util.Optional;

/**
 * What was found out before the selection was asked: tests named on the command line, an unreadable
 * bundle or history.
 */
final class GivenRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    return occasion.circumstances().given();
  }
}
