package io.foretest.plan;

import io.foretest.protocol.Fallback;
import java.util.Optional;

/** There is history, but nobody has trained a model from it. */
final class NoModelRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    return occasion.model().trained()
        ? Optional.empty()
        : Optional.of(new FallbackDecision(Fallback.NO_MODEL, "train one with mvn foretest:train"));
  }
}
