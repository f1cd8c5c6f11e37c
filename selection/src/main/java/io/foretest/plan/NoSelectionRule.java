package io.foretest.plan;

import io.foretest.protocol.Fallback;
import java.util.Optional;

/** What remains is unknown where no selection is recorded. */
final class NoSelectionRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    return occasion.circumstances().alreadyRan().isPresent()
        ? Optional.empty()
        : Optional.of(
            new FallbackDecision(Fallback.NO_HISTORY, "no earlier selection is recorded"));
  }
}
