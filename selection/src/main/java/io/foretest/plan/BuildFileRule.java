package io.foretest.plan;

import io.foretest.change.FileKind;
import io.foretest.protocol.Fallback;
import java.util.Optional;

/** A build file can change every test: versions, properties, plugins. */
final class BuildFileRule implements FallbackRule {
  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    return occasion.change().files().stream()
        .filter(file -> file.kind() == FileKind.BUILD_FILE)
        .findFirst()
        .map(file -> new FallbackDecision(Fallback.BUILD_FILE_CHANGED, Shown.text(file.path())));
  }
}
