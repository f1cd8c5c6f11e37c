package io.foretest.attestation;

import io.foretest.model.ModelBundle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Decides whether a bundle is what a trusted key signed. */
public final class Trust {
  private static final String SIGN_IT =
      "sign it with train --sign-key, or build without the demand";

  private final TrustedKeys keys;
  private final Instant now;

  /**
   * @param now the moment at which keys have to count
   */
  public Trust(TrustedKeys keys, Instant now) {
    this.keys = keys;
    this.now = now;
  }

  /** The first signature that counts decides; where none does, every one says why. */
  public Verdict verdict(ModelBundle bundle) {
    if (keys.isEmpty()) {
      return new Verdict.Refused("no trusted key is listed; name some with ml.model.keys");
    }
    Optional<byte[]> attestation = bundle.attestation();
    if (attestation.isEmpty()) {
      return new Verdict.Refused("it is not signed; " + SIGN_IT);
    }
    try {
      return verdict(Envelope.parse(attestation.get()), bundle.digests());
    } catch (AttestationException e) {
      return new Verdict.Refused(String.valueOf(e.getMessage()));
    }
  }

  private Verdict verdict(Envelope envelope, Map<String, String> digests)
      throws AttestationException {
    if (envelope.signatures().isEmpty()) {
      return new Verdict.Refused("it is not signed; " + SIGN_IT);
    }
    byte[] signed = envelope.preAuthentication();
    List<String> reasons = new ArrayList<>();
    for (Envelope.Signed one : envelope.signatures()) {
      Optional<String> objection = objection(one, signed);
      if (objection.isEmpty()) {
        return about(envelope, digests, keys.find(one.keyId()).orElseThrow());
      }
      reasons.add(objection.get());
    }
    return new Verdict.Refused(String.join("; ", new TreeSet<>(reasons)));
  }

  /** What speaks against a signature; empty where it counts. */
  private Optional<String> objection(Envelope.Signed one, byte[] signed) {
    Optional<TrustedKey> listed = keys.find(one.keyId());
    if (keys.isRevoked(one.keyId())) {
      return Optional.of("it is signed by " + shown(one.keyId()) + ", which is revoked");
    }
    if (listed.isEmpty()) {
      return Optional.of("it is signed by " + shown(one.keyId()) + ", which nobody lists");
    }
    if (!Ed25519.verifies(listed.get().key(), signed, one.signature())) {
      return Optional.of(
          "its attestation is not what " + listed.get().name() + " signed; train again");
    }
    return listed
        .get()
        .outOfTime(now)
        .map(why -> listed.get().name() + ", which signed it, " + why);
  }

  private static String shown(String keyId) {
    String clean = keyId.replaceAll("[^0-9A-Za-z]", "?");
    return clean.length() <= 16 ? "key '" + clean + "'" : "key " + clean.substring(0, 16) + "…";
  }

  private static Verdict about(Envelope envelope, Map<String, String> digests, TrustedKey key)
      throws AttestationException {
    ModelStatement statement = ModelStatement.of(envelope);
    return statement
        .differenceTo(digests)
        .<Verdict>map(
            part ->
                new Verdict.Refused(
                    "what "
                        + key.name()
                        + " signed is another bundle: "
                        + part
                        + " differs; train again"))
        .orElseGet(() -> new Verdict.Trusted(key.name(), key.keyId()));
  }
}
