package io.foretest.training.cli;

import io.foretest.attestation.AttestationException;
import io.foretest.attestation.Birth;
import io.foretest.attestation.Envelope;
import io.foretest.attestation.ModelStatement;
import io.foretest.attestation.SigningKey;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who signs the statement that goes with a model. */
final class SigningOptions {
  /** Seconds since 1970 in the place of the clock, as reproducible builds have it. */
  private static final String EPOCH = "SOURCE_DATE_EPOCH";

  @Option(
      names = "--sign-key",
      paramLabel = "FILE",
      description = {
        "Sign the model with this private key (Ed25519, PKCS#8 in PEM, see keygen).",
        "The environment variable FORETEST_SIGNING_KEY may hold the key itself instead."
      })
  private @Nullable Path file;

  private Map<String, String> environment = System.getenv();

  /** For who has no environment of their own. */
  SigningOptions in(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  /**
   * The key; empty where nobody signs.
   *
   * @throws CommandException if there is one that cannot be used
   */
  Optional<SigningKey> key() {
    String given = environment.getOrDefault(SigningKey.VARIABLE, "");
    try {
      if (file != null) {
        return Optional.of(SigningKey.parse(Files.readString(file), file.toString()));
      }
      return given.isBlank()
          ? Optional.empty()
          : Optional.of(SigningKey.parse(given, SigningKey.VARIABLE));
    } catch (AttestationException e) {
      throw new CommandException(ExitCodes.FAILED, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new CommandException(
          ExitCodes.FAILED, "there is no readable key at " + file + ", see --sign-key");
    }
  }

  /**
   * The bundle with what is to be said of it, signed where there is a key.
   *
   * @param dataSet digest of the data set that was learned from
   * @param previous digest of the bundle that it replaces
   */
  ModelBundle attested(
      ModelBundle bundle, String dataSet, Optional<String> previous, Optional<SigningKey> key) {
    Birth birth = Birth.here(now(), Version.own(), dataSet, previous);
    Envelope statement = Envelope.of(ModelStatement.write(bundle, birth));
    Envelope envelope = key.map(statement::signedBy).orElse(statement);
    try {
      return bundle.withAttestation(envelope.json());
    } catch (BundleException e) {
      throw new IllegalStateException("a valid bundle became invalid", e);
    }
  }

  private Instant now() {
    String given = environment.getOrDefault(EPOCH, "");
    try {
      return given.isBlank()
          ? Instant.now().truncatedTo(ChronoUnit.SECONDS)
          : Instant.ofEpochSecond(Long.parseLong(given));
    } catch (NumberFormatException e) {
      throw new CommandException(
          ExitCodes.FAILED, EPOCH + " is no number of seconds since 1970; unset or correct it");
    }
  }
}
