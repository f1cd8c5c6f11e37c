package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.attestation.Birth;
import io.foretest.attestation.Envelope;
import io.foretest.attestation.ModelStatement;
import io.foretest.attestation.SigningKey;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.evidence.EvidenceSnapshot;
import io.foretest.evidence.OneRecord;
import io.foretest.history.Granularity;
import io.foretest.history.HistorySettings;
import io.foretest.model.DayZero;
import io.foretest.model.ModelBundle;
import io.foretest.protocol.Fallback;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTrustTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SigningKey KEY = SigningKey.generate();
  private static final SigningKey STRANGER = SigningKey.generate();
  private static final Settings.Signing SIGNED =
      new Settings.Signing(true, "keys", List.of(), Optional.empty());
  private static final Settings.Signing ANY =
      new Settings.Signing(false, "keys", List.of(), Optional.empty());

  @TempDir Path root;

  @BeforeEach
  void listTheKey() throws Exception {
    Files.createDirectory(root.resolve("keys"));
    Files.writeString(root.resolve("keys/nightly.pub"), KEY.publicPem());
  }

  @Test
  void anyModelIsServedWhereNobodyDemandsASignature() throws Exception {
    assertThat(trust(ANY, Map.of()).refusal(DayZero.bundle())).isEmpty();
    assertThat(trust(ANY, Map.of()).changedList(change("keys/nightly.pub", null))).isEmpty();
  }

  @Test
  void onlyWhatAListedKeySignedIsServedWhereOneDoes() throws Exception {
    ModelTrust trust = trust(SIGNED, Map.of());
    assertThat(trust.refusal(signed(KEY))).isEmpty();
    assertThat(trust.refusal(signed(STRANGER))).hasValueSatisfying(names("which nobody lists"));
    assertThat(trust.refusal(DayZero.bundle())).hasValueSatisfying(names("it is not signed"));
  }

  @Test
  void keysOfTheEnvironmentBeatThoseOfTheProjectAndAreADemand() throws Exception {
    Map<String, String> environment = Map.of("FORETEST_MODEL_KEYS", STRANGER.publicPem());
    for (Settings.Signing settings : List.of(ANY, SIGNED)) {
      ModelTrust trust = trust(settings, environment);
      assertThat(trust.refusal(signed(STRANGER))).isEmpty();
      assertThat(trust.refusal(signed(KEY))).hasValueSatisfying(names("which nobody lists"));
    }
  }

  @Test
  void aListThatCannotBeReadTrustsNobody() throws Exception {
    Files.writeString(root.resolve("keys/broken.pub"), "?");
    assertThat(trust(SIGNED, Map.of()).refusal(signed(KEY)))
        .hasValueSatisfying(names("broken.pub holds no public key"));
    Settings.Signing missing = new Settings.Signing(true, "none", List.of(), Optional.empty());
    assertThat(trust(missing, Map.of()).refusal(signed(KEY)))
        .hasValueSatisfying(names("none cannot be read"));
  }

  @Test
  void aRevokedKeyIsRefused() throws Exception {
    Settings.Signing revoking =
        new Settings.Signing(true, "keys", List.of(KEY.keyId()), Optional.empty());
    assertThat(trust(revoking, Map.of()).refusal(signed(KEY)))
        .hasValueSatisfying(names("which is revoked"));
  }

  @Test
  void aChangeThatTouchesTheListOfKeysCannotUseIt() throws Exception {
    ModelTrust trust = trust(SIGNED, Map.of());
    assertThat(trust.changedList(change("keys/mine.pub", null)))
        .hasValueSatisfying(names("itself changed here"));
    assertThat(trust.changedList(change("keys/revoked", null))).isPresent();
    assertThat(trust.changedList(change("elsewhere/old", "keys/revoked"))).isPresent();
    assertThat(trust.changedList(change("src/main/java/Keys.java", null))).isEmpty();
  }

  @Test
  void keysOutsideTheRepositoryCannotBeTouchedByAChange() throws Exception {
    Map<String, String> environment = Map.of("FORETEST_MODEL_KEYS", KEY.publicPem());
    assertThat(trust(SIGNED, environment).changedList(change("keys/mine.pub", null))).isEmpty();
  }

  @Test
  void theReasonReachesTheSelectionAndNoModelDoes() throws Exception {
    Path file = root.resolve("model.zip");
    signed(STRANGER).write(file);
    ServedPast past = reader(file).read(change("a.txt", null), Granularity.CLASS, false);
    assertThat(past.model().trained()).isFalse();
    assertThat(past.problem())
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.code()).isEqualTo(Fallback.UNTRUSTED_MODEL);
              assertThat(problem.detail()).contains("which nobody lists");
            });
    signed(KEY).write(file);
    assertThat(reader(file).read(change("a.txt", null), Granularity.CLASS, false).model().trained())
        .isTrue();
    assertThat(reader(file).read(change("keys/mine.pub", null), Granularity.CLASS, false).problem())
        .hasValueSatisfying(p -> assertThat(p.code()).isEqualTo(Fallback.UNTRUSTED_MODEL));
  }

  /** While one thread reads the past, another asks what tests touch: both see one bundle. */
  @Test
  void whatTestsTouchComesFromATrustedBundleOnlyAndDoesNotChangeTheReason() throws Exception {
    Path file = root.resolve("model.zip");
    signed(STRANGER).write(file);
    Change change = change("keys/mine.pub", null);
    PastReader reader = reader(file);

    assertThat(reader.evidence(change, null).byModule()).isEmpty();
    assertThat(reader.read(change, Granularity.CLASS, false).problem())
        .hasValueSatisfying(
            problem -> assertThat(problem.detail()).contains("itself changed here"));

    byte[] records = EvidenceSnapshot.write(List.of(OneRecord.of("m")));
    signed(DayZero.bundle().withEvidence(records), KEY).write(file);
    assertThat(reader(file).evidence(change, null).byModule()).isEmpty();
    assertThat(reader(file).evidence(change("a.txt", null), null).byModule()).containsKey("m");
  }

  private PastReader reader(Path file) {
    return new PastReader(
        HistorySettings.embedded(root.resolve("nowhere")), file, trust(SIGNED, Map.of()));
  }

  private ModelTrust trust(Settings.Signing settings, Map<String, String> environment) {
    return ModelTrust.of(settings, environment, root, NOW);
  }

  private static Consumer<String> names(String reason) {
    return text -> assertThat(text).contains(reason);
  }

  private static ModelBundle signed(SigningKey key) throws Exception {
    return signed(DayZero.bundle(), key);
  }

  private static ModelBundle signed(ModelBundle bundle, SigningKey key) throws Exception {
    Birth birth = Birth.here(NOW, "0.1", "ab12", Optional.empty());
    return bundle.withAttestation(
        Envelope.of(ModelStatement.write(bundle, birth)).signedBy(key).json());
  }

  private static Change change(String path, @Nullable String oldPath) {
    ChangedFile file =
        new ChangedFile(path, oldPath, FileStatus.ADDED, FileKind.OTHER, false, 1, 0, 0);
    return new Change(null, null, "main", false, null, 1, List.of(file), null);
  }
}
