package io.foretest.training.cli;

import io.foretest.attestation.AttestationException;
import io.foretest.attestation.SigningKey;
import io.foretest.attestation.Trust;
import io.foretest.attestation.TrustedKeys;
import io.foretest.attestation.Verdict;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bundle that a training replaces, or keeps where the new model is worse. */
final class ModelInUse {
  private ModelInUse() {}

  /**
   * Null where there is none, or none that may stay: a training that signs never signs what
   * somebody else left in the place.
   */
  static @Nullable ModelBundle read(Path file, Optional<SigningKey> key, PrintWriter out) {
    if (!Files.exists(file)) {
      return null;
    }
    try {
      ModelBundle bundle = ModelBundle.read(file);
      Optional<String> objection =
          key.isEmpty() ? Optional.empty() : objection(bundle, key.get(), file);
      objection.ifPresent(why -> say(why, out));
      return objection.isEmpty() ? bundle : null;
    } catch (BundleException | AttestationException e) {
      say(String.valueOf(e.getMessage()), out);
      return null;
    }
  }

  private static Optional<String> objection(ModelBundle bundle, SigningKey key, Path file)
      throws AttestationException {
    TrustedKeys own = TrustedKeys.read(key.publicPem(), file.toAbsolutePath(), List.of());
    return new Trust(own, Instant.now()).verdict(bundle) instanceof Verdict.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  private static void say(String why, PrintWriter out) {
    out.println("The model in use is not compared and cannot stay: " + Printable.of(why));
  }
}
