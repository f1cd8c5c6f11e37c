package io.foretest.plan;

import io.foretest.protocol.Fallback;
import java.util.Optional;

/** Too few recorded builds to trust any model; the detail says how many are missing. */
final class LittleHistoryRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    int builds = occasion.history().builds();
    int wanted = occasion.policy().minBuilds();
    if (builds >= wanted) {
      return Optional.empty();
    }
    String detail =
        builds
            + " of "
            + wanted
            + " builds are recorded, "
            + (wanted - builds)
            + " more are needed";
    return Optional.of(new FallbackDecision(Fallback.TOO_LITTLE_HISTORY, detail));
  }
}
