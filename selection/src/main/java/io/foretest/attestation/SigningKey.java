package io.foretest.attestation;

import java.security.KeyPair;
import java.util.List;

/**
 * A private key that signs statements, PKCS#8 in PEM. Neither its text form nor any message of this
 * package shows anything of it.
 */
public final class SigningKey {
  /** Variable with the key itself, for where it should not lie in a file. */
  public static final String VARIABLE = "FORETEST_SIGNING_KEY";

  private static final String PRIVATE = "PRIVATE KEY";

  private final KeyPair pair;

  private SigningKey(KeyPair pair) {
    this.pair = pair;
  }

  /** A new one. */
  public static SigningKey generate() {
    return new SigningKey(Ed25519.newPair());
  }

  /**
   * @param where names the text in messages
   */
  public static SigningKey parse(String pem, String where) throws AttestationException {
    List<PemBlock> keys =
        PemBlock.read(pem, where).stream()
            .filter(block -> block.label().endsWith(PRIVATE))
            .toList();
    if (keys.size() != 1 || !keys.get(0).label().equals(PRIVATE)) {
      throw new AttestationException(
          where
              + " holds "
              + keys.size()
              + " private keys; give one, PKCS#8 in PEM without a password, as keygen makes it");
    }
    return new SigningKey(Ed25519.pair(keys.get(0).content(), where));
  }

  /** Hexadecimal SHA-256 of the public key's SubjectPublicKeyInfo. */
  public String keyId() {
    return Ed25519.keyId(pair.getPublic());
  }

  /** The private key, for the file of who signs. */
  public String privatePem() {
    return PemBlock.write(PRIVATE, pair.getPrivate().getEncoded());
  }

  /** The public key, for the list of who trusts it. */
  public String publicPem() {
    return PemBlock.write(TrustedKey.PUBLIC, pair.getPublic().getEncoded());
  }

  byte[] sign(byte[] message) {
    return Ed25519.sign(pair.getPrivate(), message);
  }

  @Override
  public String toString() {
    return "SigningKey[" + keyId() + "]";
  }
}
