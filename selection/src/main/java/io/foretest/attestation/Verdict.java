package io.foretest.attestation;

/** Whether a bundle's makers are trusted. */
public sealed interface Verdict {
  /**
   * A listed key signed this bundle as it is.
   *
   * @param key its name in the list
   */
  record Trusted(String key, String keyId) implements Verdict {}

  /**
   * Nobody who is listed did.
   *
   * @param reason one sentence: what is wrong, with which value, and what to do
   */
  record Refused(String reason) implements Verdict {}
}
