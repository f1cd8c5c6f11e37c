package io.foretest.attestation;

import io.foretest.protocol.Sha256;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;

/** The one signature algorithm (RFC 8032), from the JDK. */
final class Ed25519 {
  private static final String NAME = "Ed25519";

  private Ed25519() {}

  /** Hexadecimal SHA-256 of the key's SubjectPublicKeyInfo in DER. */
  static String keyId(PublicKey key) {
    return Sha256.of(key.getEncoded());
  }

  static KeyPair newPair() {
    return pair(new SecureRandom());
  }

  private static KeyPair pair(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(255, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 15 and later have " + NAME, e);
    }
  }

  /**
   * @param where names the key's source in messages
   */
  static PublicKey publicKey(byte[] der, String where) throws AttestationException {
    try {
      return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(der));
    } catch (InvalidKeySpecException e) {
      throw new AttestationException(
          where + " holds a public key that is not of " + NAME + "; make one with keygen", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 15 and later have " + NAME, e);
    }
  }

  /**
   * A private key and its public one, which its file need not hold: a generator whose only chance
   * is the private key itself makes that pair again.
   *
   * @param where names the key's source in messages
   */
  static KeyPair pair(byte[] pkcs8, String where) throws AttestationException {
    try {
      PrivateKey key = KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      byte[] secret = ((EdECPrivateKey) key).getBytes().orElseThrow();
      KeyPair pair = new KeyPair(pair(new Fixed(secret)).getPublic(), key);
      checkMatch(pair, where);
      return pair;
    } catch (InvalidKeySpecException e) {
      // The cause quotes bytes of what it could not read.
      throw new AttestationException(
          where + " holds a private key that is not of " + NAME + "; make one with keygen");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 15 and later have " + NAME, e);
    }
  }

  private static void checkMatch(KeyPair pair, String where) throws AttestationException {
    byte[] message = {1, 2, 3};
    if (!verifies(pair.getPublic(), message, sign(pair.getPrivate(), message))) {
      throw new AttestationException(
          where + ": this Java cannot tell the public key of the private one; use another Java");
    }
  }

  static byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a valid key cannot sign", e);
    }
  }

  /** Whether the signature is the key's, over exactly these bytes. */
  static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(message);
      return signature.verify(signed);
    } catch (InvalidKeyException | SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 15 and later have " + NAME, e);
    }
  }

  /** Hands out what it was given, where a generator asks for chance. */
  private static final class Fixed extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, Math.min(bytes.length, target.length));
    }
  }
}
