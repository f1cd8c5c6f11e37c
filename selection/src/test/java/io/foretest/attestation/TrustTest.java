package io.foretest.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ModelBundle;
import io.foretest.model.SampleBundles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a bundle may not be what a trusted key signed. */
class TrustTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SigningKey KEY = SigningKey.generate();
  private static final SigningKey OTHER = SigningKey.generate();

  @TempDir Path dir;

  @Test
  void whatAListedKeySignedIsTrusted() throws Exception {
    ModelBundle bundle = signed(SampleBundles.bundle(), KEY);
    assertThat(trust(KEY.publicPem()).verdict(bundle))
        .isEqualTo(new Verdict.Trusted("the given key", KEY.keyId()));
  }

  @Test
  void itIsStillTrustedFromItsFile() throws Exception {
    Path file = dir.resolve("model.zip");
    signed(SampleBundles.bundle().withEvidence(new byte[] {1}), KEY).write(file);
    assertThat(trust(KEY.publicPem()).verdict(ModelBundle.read(file)))
        .isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void whatNobodySignedIsRefused() throws Exception {
    refuses(SampleBundles.bundle(), KEY.publicPem(), "it is not signed");
    ModelBundle unsigned = SampleBundles.bundle().withAttestation(Envelope.of(statement()).json());
    refuses(unsigned, KEY.publicPem(), "it is not signed");
  }

  @Test
  void theSignatureOfAStrangerIsRefused() throws Exception {
    refuses(signed(SampleBundles.bundle(), OTHER), KEY.publicPem(), "which nobody lists");
  }

  @Test
  void aStrangerUnderATrustedKeysNameIsRefused() throws Exception {
    String forged =
        new String(Envelope.of(statement()).signedBy(OTHER).json(), StandardCharsets.UTF_8)
            .replace(OTHER.keyId(), KEY.keyId());
    refuses(withAttestation(forged), KEY.publicPem(), "is not what the given key signed");
  }

  @Test
  void aChangedStatementIsRefused() throws Exception {
    Envelope real = Envelope.of(statement()).signedBy(KEY);
    byte[] better =
        new String(statement(), StandardCharsets.UTF_8)
            .replace("0.875", "0.999")
            .getBytes(StandardCharsets.UTF_8);
    String payload = payloadOf(Envelope.of(better));
    String forged =
        new String(real.json(), StandardCharsets.UTF_8).replace(payloadOf(real), payload);
    assertThat(forged).isNotEqualTo(new String(real.json(), StandardCharsets.UTF_8));
    refuses(withAttestation(forged), KEY.publicPem(), "is not what the given key signed");
  }

  @Test
  void anotherPayloadTypeIsNotWhatWasSigned() throws Exception {
    String forged =
        new String(Envelope.of(statement()).signedBy(KEY).json(), StandardCharsets.UTF_8)
            .replace("application/vnd.in-toto+json", "application/vnd.in-toto+jsom");
    refuses(withAttestation(forged), KEY.publicPem(), "is not what the given key signed");
  }

  @Test
  void aStatementThatWasMadeForAnotherBundleIsRefused() throws Exception {
    byte[] replayed = signed(SampleBundles.bundle(), KEY).attestation().orElseThrow();
    ModelBundle other = SampleBundles.bundle().withEvidence(new byte[] {1, 2});
    refuses(other.withAttestation(replayed), KEY.publicPem(), "another bundle: bundle.json");
  }

  @Test
  void anotherKindOfStatementIsRefused() throws Exception {
    for (String kind : List.of(ModelStatement.PREDICATE, ModelStatement.TYPE)) {
      byte[] other =
          new String(statement(), StandardCharsets.UTF_8)
              .replace(kind, "https://slsa.dev/provenance/v1")
              .getBytes(StandardCharsets.UTF_8);
      ModelBundle bundle =
          SampleBundles.bundle().withAttestation(Envelope.of(other).signedBy(KEY).json());
      refuses(bundle, KEY.publicPem(), "no in-toto statement of the type");
    }
    ModelBundle text =
        SampleBundles.bundle()
            .withAttestation(
                Envelope.of("hi".getBytes(StandardCharsets.UTF_8)).signedBy(KEY).json());
    refuses(text, KEY.publicPem(), "not a JSON object");
  }

  @Test
  void anAttestationThatIsNoneIsRefused() throws Exception {
    refuses(withAttestation("garbage"), KEY.publicPem(), "the attestation is no envelope");
  }

  @Test
  void aRevokedKeyCountsNoMoreAlthoughItIsListed() throws Exception {
    TrustedKeys keys =
        TrustedKeys.read(KEY.publicPem() + OTHER.publicPem(), dir, List.of(KEY.keyId()));
    ModelBundle bundle = signed(SampleBundles.bundle(), KEY);
    assertThat(new Trust(keys, NOW).verdict(bundle))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).contains("which is revoked"));
    assertThat(new Trust(keys, NOW).verdict(signed(SampleBundles.bundle(), OTHER)))
        .isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void aKeyCountsInItsTimeOnly() throws Exception {
    ModelBundle bundle = signed(SampleBundles.bundle(), KEY);
    refuses(bundle, "Not-After: 2026-11-22\n" + KEY.publicPem(), "has not counted since");
    refuses(bundle, "Not-Before: 2026-11-24\n" + KEY.publicPem(), "counts from");
    assertThat(trust("Not-After: 2026-11-23\n" + KEY.publicPem()).verdict(bundle))
        .isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void keysAreRotatedBySigningWithBothForAWhile() throws Exception {
    Envelope both = Envelope.of(statement()).signedBy(OTHER).signedBy(KEY);
    ModelBundle bundle = SampleBundles.bundle().withAttestation(both.json());
    assertThat(trust(KEY.publicPem()).verdict(bundle)).isInstanceOf(Verdict.Trusted.class);
    assertThat(trust(OTHER.publicPem()).verdict(bundle)).isInstanceOf(Verdict.Trusted.class);
    assertThat(trust(OTHER.publicPem() + KEY.publicPem()).verdict(signed(bundle, KEY)))
        .isInstanceOf(Verdict.Trusted.class);
  }

  @Test
  void anEmptyListTrustsNobody() throws Exception {
    TrustedKeys none = TrustedKeys.read(dir.toString(), dir, List.of());
    assertThat(new Trust(none, NOW).verdict(signed(SampleBundles.bundle(), KEY)))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).contains("no trusted key"));
  }

  @Test
  void theStatementSaysWhenFromWhatAndHowGood() throws Exception {
    ModelStatement statement = ModelStatement.of(Envelope.of(statement()));
    assertThat(statement.text("trainedAt")).hasValue("2026-11-23T08:00:00Z");
    assertThat(statement.text("trainer", "foretest")).hasValue("0.1");
    assertThat(statement.text("trainingData", "rowsDigest", "sha256")).hasValue("ab12");
    assertThat(statement.text("trainingData", "digest", "sha256")).hasValue("ef56");
    assertThat(statement.text("previousModel", "sha256")).hasValue("cd34");
    assertThat(new String(statement(), StandardCharsets.UTF_8))
        .contains("\"heldOut\"", "0.875", "\"seed\": 42", "\"eta\": \"0.1\"");
  }

  private static Trust trust(String pem) throws AttestationException {
    return new Trust(TrustedKeys.read(pem, Path.of(""), List.of()), NOW);
  }

  private static void refuses(ModelBundle bundle, String pem, String reason) throws Exception {
    assertThat(trust(pem).verdict(bundle))
        .isInstanceOfSatisfying(
            Verdict.Refused.class, no -> assertThat(no.reason()).contains(reason));
  }

  private static byte[] statement() throws Exception {
    return statement(SampleBundles.bundle());
  }

  private static byte[] statement(ModelBundle bundle) {
    return ModelStatement.write(
        bundle, new Birth(NOW, "0.1", "17", "Linux", "ef56", Optional.of("cd34")));
  }

  private static ModelBundle signed(ModelBundle bundle, SigningKey key) throws Exception {
    return bundle.withAttestation(Envelope.of(statement(bundle)).signedBy(key).json());
  }

  private static ModelBundle withAttestation(String json) throws Exception {
    return SampleBundles.bundle().withAttestation(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String payloadOf(Envelope envelope) {
    String json = new String(envelope.json(), StandardCharsets.UTF_8);
    int start = json.indexOf("\"payload\": \"") + 12;
    return json.substring(start, json.indexOf('"', start));
  }
}
