package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.plan.FallbackDecision;
import io.foretest.protocol.Fallback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model bundle that a build may serve: its model, its history and its records of what tests
 * touch are all trusted, or none of them is.
 *
 * @param bundle empty where there is none, or none that may be served
 * @param problem why one that is there may not be served; empty where it may, or where none is
 */
record ServableBundle(Optional<ModelBundle> bundle, Optional<FallbackDecision> problem) {
  /**
   * @param file the bundle's file, whether it exists or not; null where it cannot be had
   * @param change what the build changes, which may be the list of keys itself
   */
  static ServableBundle read(@Nullable Path file, ModelTrust trust, Change change) {
    Optional<String> changedList = trust.changedList(change);
    if (changedList.isPresent()) {
      return refused(Fallback.UNTRUSTED_MODEL, Text.printable(changedList.get()));
    }
    if (file == null || !Files.exists(file)) {
      return new ServableBundle(Optional.empty(), Optional.empty());
    }
    try {
      ModelBundle bundle = ModelBundle.read(file);
      return trust
          .refusal(bundle)
          .map(why -> refused(Fallback.UNTRUSTED_MODEL, Text.printable(why)))
          .orElseGet(() -> new ServableBundle(Optional.of(bundle), Optional.empty()));
    } catch (BundleException e) {
      return refused(Fallback.BAD_MODEL, Text.of(e));
    }
  }

  private static ServableBundle refused(Fallback code, String why) {
    return new ServableBundle(Optional.empty(), Optional.of(new FallbackDecision(code, why)));
  }
}
