package io.foretest.plan;

import io.foretest.change.Change;
import io.foretest.protocol.Fallback;
import java.util.Optional;

/** Without a change there is nothing to select for. */
final class UnknownChangeRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    Change change = occasion.change();
    if (change.baseline() == null) {
      String why = change.problem() == null ? "" : Shown.text(change.problem());
      return Optional.of(new FallbackDecision(Fallback.NO_BASELINE, why));
    }
    return Optional.ofNullable(change.problem())
        .map(problem -> new FallbackDecision(Fallback.NO_CHANGE, Shown.text(problem)));
  }
}
