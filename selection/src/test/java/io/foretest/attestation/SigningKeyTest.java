package io.foretest.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.protocol.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {
  /** What stands before the 32 bytes of a key in DER, PKCS#8 and SubjectPublicKeyInfo. */
  private static final String PKCS8 = "302e020100300506032b657004220420";

  private static final String PUBLIC = "302a300506032b6570032100";

  /** RFC 8032, 7.1, test 2. */
  private static final String SECRET =
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

  private static final String SHOWN =
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";

  private static final String SIGNATURE =
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
          + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

  @Test
  void theStandardsOwnExampleHolds() throws Exception {
    SigningKey key = SigningKey.parse(pem("PRIVATE KEY", PKCS8 + SECRET), "example");
    assertThat(hex(key.sign(new byte[] {0x72}))).isEqualTo(SIGNATURE);
    assertThat(key.keyId()).isEqualTo(Sha256.of(HexFormat.of().parseHex(PUBLIC + SHOWN)));
    assertThat(key.publicPem()).isEqualTo(pem("PUBLIC KEY", PUBLIC + SHOWN));
  }

  @Test
  void aNewKeyIsReadBackFromItsFile() throws Exception {
    SigningKey key = SigningKey.generate();
    SigningKey read = SigningKey.parse("made by keygen\n" + key.privatePem(), "file");
    assertThat(read.keyId()).isEqualTo(key.keyId()).hasSize(64);
    assertThat(read.publicPem()).isEqualTo(key.publicPem());
    assertThat(SigningKey.generate().keyId()).isNotEqualTo(key.keyId());
  }

  @Test
  void noTextFormShowsTheKey() {
    SigningKey key = SigningKey.generate();
    String secret = key.privatePem().lines().toList().get(1);
    assertThat(key.toString()).contains(key.keyId()).doesNotContain(secret);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no key",
        "-----BEGIN PRIVATE KEY-----\nU0VDUkVU\n",
        "-----BEGIN PRIVATE KEY-----\nU0VDUkVU\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nSECRET!!\n-----END PRIVATE KEY-----\n",
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nU0VDUkVU\n-----END ENCRYPTED PRIVATE KEY-----\n",
      })
  void whatIsNoKeyIsRefusedWithoutBeingQuoted(String text) {
    assertThatThrownBy(() -> SigningKey.parse(text, "nightly.key"))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("nightly.key")
        .hasStackTraceContaining("AttestationException")
        .satisfies(
            e -> {
              for (Throwable at = e; at != null; at = at.getCause()) {
                assertThat(String.valueOf(at.getMessage())).doesNotContain("SECRET", "U0VDUkVU");
              }
            });
  }

  @Test
  void aKeyOfAnotherKindIsRefused() throws Exception {
    byte[] other =
        KeyPairGenerator.getInstance("X25519").generateKeyPair().getPrivate().getEncoded();
    assertThatThrownBy(() -> SigningKey.parse(PemBlock.write("PRIVATE KEY", other), "x.key"))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("not of Ed25519");
  }

  @Test
  void twoKeysInOneFileAreOneTooMany() {
    String two = SigningKey.generate().privatePem() + SigningKey.generate().privatePem();
    assertThatThrownBy(() -> SigningKey.parse(two, "two.key"))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("2 private keys");
  }

  private static String pem(String label, String hex) {
    String base64 =
        new String(
            Base64.getEncoder().encode(HexFormat.of().parseHex(hex)), StandardCharsets.US_ASCII);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
