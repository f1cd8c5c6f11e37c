package io.foretest.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedKeysTest {
  private static final SigningKey ONE = SigningKey.generate();
  private static final SigningKey TWO = SigningKey.generate();

  @TempDir Path root;

  @Test
  void aDirectoryGivesItsPublicKeysAndItsRevokedOnes() throws Exception {
    Path keys = Files.createDirectory(root.resolve("keys"));
    Files.writeString(keys.resolve("b.pub"), TWO.publicPem());
    Files.writeString(keys.resolve("a.pub"), ONE.publicPem());
    Files.writeString(keys.resolve("notes.txt"), "nothing");
    Files.writeString(
        keys.resolve("revoked"), "# lost with a laptop\n" + TWO.keyId() + "  # in May\n\n");
    TrustedKeys read = read("keys");
    assertThat(read.find(ONE.keyId())).map(TrustedKey::name).hasValue("a.pub");
    assertThat(read.find(TWO.keyId())).isPresent();
    assertThat(read.isRevoked(TWO.keyId())).isTrue();
    assertThat(read.isRevoked(ONE.keyId())).isFalse();
    assertThat(read.files())
        .contains(keys, keys.resolve("a.pub"), keys.resolve("b.pub"), keys.resolve("revoked"));
  }

  @Test
  void filesAreSeparatedByCommasAndOneMayHoldSeveralKeys() throws Exception {
    Files.writeString(root.resolve("both.pem"), ONE.publicPem() + "\n" + TWO.publicPem());
    SigningKey third = SigningKey.generate();
    Files.writeString(root.resolve("third.pem"), third.publicPem());
    TrustedKeys read = read("both.pem, third.pem");
    assertThat(List.of(ONE, TWO, third)).allMatch(key -> read.find(key.keyId()).isPresent());
  }

  @Test
  void aKeyMayBeGivenByItself() throws Exception {
    TrustedKeys read = TrustedKeys.read(ONE.publicPem(), root, List.of(TWO.keyId()));
    assertThat(read.find(ONE.keyId())).isPresent();
    assertThat(read.files()).isEmpty();
    assertThat(read.isRevoked(TWO.keyId())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00Z, counts from 2026-11-02T00:00:00Z on",
    "2026-11-02T00:00:00Z, ''",
    "2027-06-30T23:59:59Z, ''",
    "2027-07-01T00:00:00Z, has not counted since 2027-07-01T00:00:00Z; sign with a newer key",
  })
  void aKeyCountsFromItsFirstDayToItsLast(Instant now, String why) throws Exception {
    String dates = "nightly key\nNot-Before: 2026-11-02\nnot-after: 2027-06-30\n";
    TrustedKey key = TrustedKey.read(dates + ONE.publicPem(), "k.pub").get(0);
    assertThat(key.outOfTime(now).orElse("")).isEqualTo(why);
  }

  @Test
  void momentsAreTakenToo() throws Exception {
    String moment = "Not-After: 2026-11-02T12:00:00+02:00\n" + ONE.publicPem();
    TrustedKey key = TrustedKey.read(moment, "k.pub").get(0);
    assertThat(key.notAfter()).hasValue(Instant.parse("2026-11-02T10:00:00Z"));
    assertThat(key.notBefore()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Not-After: soon", "Not-Afer: 2026-11-02", "not after 2026-11-02"})
  void aDateThatCannotBeReadTrustsNobodyForEver(String line) {
    assertThatThrownBy(() -> TrustedKey.read(line + "\n" + ONE.publicPem(), "k.pub"))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("k.pub");
  }

  @Test
  void aPrivateKeyAmongThePublicOnesIsRefused() throws Exception {
    Files.writeString(root.resolve("k.pub"), ONE.privatePem());
    refuses("k.pub", "something else than public keys");
  }

  @Test
  void halfAListIsNone() throws Exception {
    Files.writeString(root.resolve("k.pub"), ONE.publicPem());
    refuses("k.pub,missing.pub", "missing.pub cannot be read");
    Files.writeString(root.resolve("empty.pub"), "");
    refuses("empty.pub", "holds no public key");
    Files.writeString(root.resolve("broken.pub"), ONE.publicPem().replace("MCow", "MCoX"));
    refuses("broken.pub", "not of Ed25519");
  }

  @Test
  void aRevocationThatIsNoKeyIdIsRefused() {
    assertThatThrownBy(() -> TrustedKeys.read(ONE.publicPem(), root, List.of("ab12")))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("64 hexadecimal digits");
  }

  @Test
  void anEmptyDirectoryTrustsNobody() throws Exception {
    Files.createDirectory(root.resolve("keys"));
    assertThat(read("keys").isEmpty()).isTrue();
  }

  private TrustedKeys read(String given) throws AttestationException {
    return TrustedKeys.read(given, root, List.of());
  }

  private void refuses(String given, String reason) {
    assertThatThrownBy(() -> read(given))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining(reason);
  }
}
