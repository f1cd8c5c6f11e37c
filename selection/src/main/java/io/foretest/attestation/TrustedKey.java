package io.foretest.attestation;

import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A public key whose signatures count, in PEM. Lines before it may bound the time in which it
 * counts: {@code Not-Before: 2026-11-01} and {@code Not-After: 2027-06-30}, the day or the moment,
 * in UTC.
 *
 * @param name where it was found, such as its file's name
 * @param notBefore the first moment
 * @param notAfter the first moment at which it no longer counts
 */
record TrustedKey(
    String name, PublicKey key, Optional<Instant> notBefore, Optional<Instant> notAfter) {
  static final String PUBLIC = "PUBLIC KEY";

  private static final String NOT_BEFORE = "not-before:";
  private static final String NOT_AFTER = "not-after:";

  /** Hexadecimal SHA-256 of its SubjectPublicKeyInfo. */
  String keyId() {
    return Ed25519.keyId(key);
  }

  /** Why it does not count now; empty where it does. */
  Optional<String> outOfTime(Instant now) {
    if (notBefore.isPresent() && now.isBefore(notBefore.get())) {
      return Optional.of("counts from " + notBefore.get() + " on");
    }
    return notAfter
        .filter(end -> !now.isBefore(end))
        .map(end -> "has not counted since " + end + "; sign with a newer key");
  }

  /** Every key of a text. */
  static List<TrustedKey> read(String pem, String name) throws AttestationException {
    List<TrustedKey> keys = new ArrayList<>();
    for (PemBlock block : PemBlock.read(pem, name)) {
      if (!block.label().equals(PUBLIC)) {
        throw new AttestationException(
            name + " holds something else than public keys; give what keygen wrote as public");
      }
      keys.add(
          new TrustedKey(
              name,
              Ed25519.publicKey(block.content(), name),
              moment(block.before(), NOT_BEFORE, 0, name),
              moment(block.before(), NOT_AFTER, 1, name)));
    }
    if (keys.isEmpty()) {
      throw new AttestationException(name + " holds no public key in PEM; make one with keygen");
    }
    return keys;
  }

  /**
   * @param days added to a day that is given without a time
   */
  private static Optional<Instant> moment(List<String> lines, String field, int days, String name)
      throws AttestationException {
    for (String line : lines) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith(field)) {
        return Optional.of(moment(line.substring(field.length()).strip(), days, name));
      }
      if (lower.startsWith("not")
          && !lower.startsWith(NOT_BEFORE)
          && !lower.startsWith(NOT_AFTER)) {
        throw new AttestationException(
            name + ": a line before a key that begins with Not is Not-Before: or Not-After:");
      }
    }
    return Optional.empty();
  }

  private static Instant moment(String text, int days, String name) throws AttestationException {
    try {
      return text.length() == "2026-11-23".length()
          ? LocalDate.parse(text).plusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new AttestationException(
          name + ": Not-Before and Not-After are like 2026-11-23 or 2026-11-23T18:00:00Z", e);
    }
  }
}
