package io.foretest.plan;

import io.foretest.protocol.Fallback;
import java.util.List;
import java.util.Optional;

/** The model was trained by a version that knew other features. */
final class UnfitModelRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    List<String> unknown = occasion.model().unknownFeatures();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FallbackDecision(
                Fallback.BAD_MODEL,
                "this version cannot compute its feature "
                    + Shown.text(unknown.get(0))
                    + "; train it again with mvn foretest:train"));
  }
}
