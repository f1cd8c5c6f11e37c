package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.attestation.Envelope;
import io.foretest.attestation.ModelStatement;
import io.foretest.attestation.SigningKey;
import io.foretest.attestation.Trust;
import io.foretest.attestation.TrustedKeys;
import io.foretest.attestation.Verdict;
import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SigningTest {
  private static final List<String> TRAIN = List.of("train", "--min-runs", "20");

  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void aTrainedModelIsSignedByTheKeyOfKeygen() throws Exception {
    Path model = learnedWith("--sign-key", newKey("nightly") + ".key");
    assertThat(out.toString()).contains("Signed by key ");
    Verdict verdict = trust(root.resolve("nightly.pub")).verdict(ModelBundle.read(model));
    assertThat(verdict).isInstanceOf(Verdict.Trusted.class);
    assertThat(out.toString()).contains(((Verdict.Trusted) verdict).keyId());
    assertThat(out + "" + err).doesNotContain(secret("nightly"));
  }

  @Test
  void verifyModelExplainsABundleAndItsSignature() throws Exception {
    Path model = learnedWith("--sign-key", newKey("nightly") + ".key");
    String keys = root.resolve("nightly.pub").toString();
    assertThat(run("verify-model", "--model", model.toString(), "--keys", keys)).isZero();
    assertThat(out.toString())
        .contains(
            "trusted: signed by nightly.pub",
            "trained    2",
            "data       24 builds from 2023-11-14",
            "held out   model: apfd ",
            "commit     c23");

    newKey("other");
    String others = root.resolve("other.pub").toString();
    assertThat(run("verify-model", "--root", root.toString(), "--keys", others)).isEqualTo(1);
    assertThat(out.toString()).contains("NOT trusted: it is signed by key ", "nobody lists");

    ModelBundle.read(model).withEvidence(new byte[] {1}).write(model);
    assertThat(run("verify-model", "--model", model.toString(), "--keys", keys)).isEqualTo(1);
    assertThat(out.toString()).contains("NOT trusted: it is not signed", "nobody says when");

    assertThat(run("verify-model", "--root", root.toString())).isEqualTo(1);
    assertThat(out.toString()).contains(".foretest/keys cannot be read");

    Files.writeString(model, "no zip");
    assertThat(run("verify-model", "--model", model.toString(), "--keys", keys)).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be read").doesNotContain("\tat ");
  }

  @Test
  void theStatementKnowsTheModelBefore() throws Exception {
    Path model = learnedWith();
    assertThat(statement(model).text("previousModel", "sha256")).isEmpty();
    assertThat(statement(model).text("trainer", "java")).isPresent();
    assertThat(out.toString()).doesNotContain("Signed by");
    String before = FileDigest.of(model);
    run("train", "--min-runs", "20", "--root", root.toString());
    assertThat(statement(model).text("previousModel", "sha256")).hasValue(before);
  }

  @Test
  void aModelOfSomebodyElseIsNeverKeptAndSigned() throws Exception {
    learnedWith();
    String key = newKey("nightly") + ".key";
    String[] again = {"train", "--min-runs", "20", "--root", root.toString(), "--sign-key", key};
    assertThat(run(again)).isZero();
    assertThat(out.toString()).contains("cannot stay: it is not signed");
    out.getBuffer().setLength(0);
    assertThat(run(again)).isZero();
    assertThat(out.toString()).doesNotContain("cannot stay");
  }

  @Test
  void theEnvironmentMayHoldTheKeyAndTheTime() throws Exception {
    SigningKey key = SigningKey.generate();
    Map<String, String> environment =
        Map.of("FORETEST_SIGNING_KEY", key.privatePem(), "SOURCE_DATE_EPOCH", "1795430000");
    SigningOptions options = new SigningOptions().in(environment);
    ModelBundle learned = ModelBundle.read(learnedWith());
    ModelBundle signed = options.attested(learned, "ab12", Optional.empty(), options.key());
    Path file = root.resolve("signed.zip");
    signed.write(file);
    assertThat(statement(file).text("trainedAt")).hasValue("2026-11-23T10:33:20Z");
    assertThat(new Trust(TrustedKeys.read(key.publicPem(), root, List.of()), Instant.now()))
        .extracting(trust -> trust.verdict(signed))
        .isInstanceOf(Verdict.Trusted.class);
    options
        .attested(learned, "ab12", Optional.empty(), options.key())
        .write(root.resolve("again.zip"));
    assertThat(root.resolve("again.zip")).hasSameBinaryContentAs(file);
  }

  @Test
  void aKeyThatCannotBeUsedIsNamedBeforeAnythingIsLearned() throws Exception {
    Path broken = Files.writeString(root.resolve("broken.key"), "-----BEGIN PRIVATE KEY-----\nx");
    assertThat(run("train", "--root", root.toString(), "--sign-key", broken.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("broken.key").doesNotContain("there is no history");
    assertThat(run("train", "--root", root.toString(), "--sign-key", root + "/none.key"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no readable key at", "none.key");
  }

  @Test
  void keygenOverwritesNoKey() throws Exception {
    newKey("nightly");
    String before = Files.readString(root.resolve("nightly.key"));
    assertThat(run("keygen", "--out", root.resolve("nightly").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("nightly.key is there already");
    assertThat(root.resolve("nightly.key")).hasContent(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theOwnerAloneReadsThePrivateKey() throws Exception {
    newKey("nightly");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(root.resolve("nightly.key"))))
        .isEqualTo("rw-------");
    assertThat(out.toString()).doesNotContain(secret("nightly"));
  }

  private Path learnedWith(String... options) throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(24, 1));
    run("ingest", "--root", root.toString());
    List<String> arguments = new ArrayList<>(TRAIN);
    arguments.addAll(List.of("--root", root.toString()));
    arguments.addAll(List.of(options));
    assertThat(run(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    return root.resolve(".foretest/model.zip");
  }

  private Path newKey(String name) {
    assertThat(run("keygen", "--out", root.resolve(name).toString())).isZero();
    return root.resolve(name);
  }

  private String secret(String name) throws Exception {
    return Files.readAllLines(root.resolve(name + ".key")).get(1);
  }

  private Trust trust(Path keys) throws Exception {
    return new Trust(TrustedKeys.read(keys.toString(), root, List.of()), Instant.now());
  }

  private static ModelStatement statement(Path model) throws Exception {
    byte[] envelope = ModelBundle.read(model).attestation().orElseThrow();
    return ModelStatement.of(Envelope.parse(envelope));
  }

  private int run(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
