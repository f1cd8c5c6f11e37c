package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.foretest.it.Release.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code scripts/verify-slsa.sh} says of a release and of what an attacker makes of it. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseVerificationIT {
  private static final String JAR = "foretest-protocol-1.jar";

  @TempDir Path directory;
  private Release release;

  @BeforeEach
  void signOneArtifact() throws Exception {
    release = new Release(directory);
    release.key("project");
    release.key("stranger");
    release.write(JAR, "the bytes of a jar");
    assumeToolsAreThere();
    release.attest("project", JAR);
  }

  /** Both scripts exit with 3 where jq or an openssl with Ed25519 is missing. */
  private void assumeToolsAreThere() throws Exception {
    Outcome outcome = release.verify("project", JAR);
    assumeFalse(outcome.exitCode() == 3, outcome.output());
  }

  @Test
  void whatTheProjectBuiltAndSignedIsVerified() throws Exception {
    Outcome outcome = release.verify("project", JAR);

    assertThat(outcome.output()).contains("VERIFIED  " + JAR);
    assertThat(outcome.exitCode()).isZero();
  }

  @Test
  void theSameReleaseIsSignedWithTheSameBytes() throws Exception {
    byte[] once = Files.readAllBytes(release.path(JAR + ".intoto.jsonl"));

    release.attest("project", JAR);

    assertThat(release.path(JAR + ".intoto.jsonl")).hasBinaryContent(once);
  }

  @Test
  void duringARotationOneOfTwoKeysIsEnough() throws Exception {
    Outcome outcome =
        release.verify(
            "--key",
            "stranger.pub.pem",
            "--key",
            "project.pub.pem",
            "--builder",
            Release.BUILDER,
            "--commit",
            Release.COMMIT,
            JAR);

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
  }

  @Test
  void aTamperedArtifactIsRefused() throws Exception {
    release.write(JAR, "the bytes of another jar");

    refused(15, "is not what the statement is about");
  }

  @Test
  void aTamperedStatementIsRefused() throws Exception {
    release.alterStatement(JAR, Release.COMMIT, Release.COMMIT.replace('0', 'f'));

    refused(12, "altered");
  }

  @Test
  void aStatementOfAnotherKeyIsRefused() throws Exception {
    release.attest("stranger", JAR);

    refused(13, "none of the given keys");
  }

  @Test
  void aStatementThatOnlyClaimsTheKeyIsRefused() throws Exception {
    String projects = keyId();
    release.attest("stranger", JAR);
    Path envelope = release.path(JAR + ".intoto.jsonl");
    Files.writeString(envelope, Files.readString(envelope).replace(keyId(), projects));

    refused(12, "altered");
  }

  /** With the project's key. */
  private Outcome verify(String builder, String commit, String... more) throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--key", "project.pub.pem"));
    arguments.addAll(List.of("--builder", builder, "--commit", commit));
    arguments.addAll(List.of(more));
    return release.verify(arguments.toArray(String[]::new));
  }

  private String keyId() throws Exception {
    String envelope = Files.readString(release.path(JAR + ".intoto.jsonl"));
    return envelope.replaceAll("(?s).*\"keyid\":\"([0-9a-f]{64})\".*", "$1");
  }

  @Test
  void anotherCommitIsRefused() throws Exception {
    Outcome outcome = verify(Release.BUILDER, Release.COMMIT.replace('0', 'f'), JAR);

    assertThat(outcome.output()).contains("built from commit " + Release.COMMIT);
    assertThat(outcome.exitCode()).isEqualTo(18);
  }

  @Test
  void anotherBuilderIsRefusedEvenIfItsNameStartsTheSame() throws Exception {
    Outcome outcome =
        verify(Release.BUILDER.substring(0, Release.BUILDER.length() - 4), Release.COMMIT, JAR);

    assertThat(outcome.output()).contains("built by " + Release.BUILDER);
    assertThat(outcome.exitCode()).isEqualTo(17);
  }

  @Test
  void anotherSourceRepositoryIsRefused() throws Exception {
    Outcome outcome =
        verify(Release.BUILDER, Release.COMMIT, "--source", "https://forge.example/fork", JAR);

    assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(19);
  }

  @Test
  void theStatementOfAnotherArtifactIsRefused() throws Exception {
    release.write("other.jar", "other bytes");
    release.attest("project", "other.jar");
    copy("other.jar.intoto.jsonl", JAR + ".intoto.jsonl");

    refused(15, "is not what the statement is about");
  }

  @Test
  void anOldVersionUnderANewNameIsRefused() throws Exception {
    String newer = "foretest-protocol-2.jar";
    copy(JAR, newer);
    copy(JAR + ".intoto.jsonl", newer + ".intoto.jsonl");

    Outcome outcome = release.verify("project", newer);

    assertThat(outcome.output()).contains("the statement is about " + JAR);
    assertThat(outcome.exitCode()).isEqualTo(16);
  }

  @Test
  void noStatementIsNoProof() throws Exception {
    Files.delete(release.path(JAR + ".intoto.jsonl"));

    refused(11, "no statement");
  }

  @Test
  void somethingElseThanAnEnvelopeIsRefused() throws Exception {
    release.write(JAR + ".intoto.jsonl", "{\"payload\": 1}");

    refused(14, "is not one DSSE envelope");
  }

  /** The same key may sign other statements, such as those of models. */
  @Test
  void anotherKindOfStatementIsRefusedThoughItsSignatureFits() throws Exception {
    release.restate("project", JAR, "https://slsa.dev/provenance/v1", "https://example.org/v1");

    refused(14, "is not SLSA provenance v1");
  }

  @Test
  void aMissingToolIsNamed() throws Exception {
    release.onlyTools("bash", "dirname");

    Outcome outcome = release.verify("project", JAR);

    assertThat(outcome.output()).contains("jq is not installed");
    assertThat(outcome.exitCode()).isEqualTo(3);
  }

  @Test
  void oneBadFileOfManyIsEnough() throws Exception {
    release.write("missing.jar.intoto.jsonl", "{}");

    Outcome outcome = verify(Release.BUILDER, Release.COMMIT, JAR, "missing.jar");

    assertThat(outcome.output()).contains("VERIFIED  " + JAR, "REFUSED   missing.jar");
    assertThat(outcome.exitCode()).isEqualTo(10);
  }

  @Test
  void whoeverNamesNoKeyIsToldToNameOne() throws Exception {
    Outcome outcome = release.verify("--builder", Release.BUILDER, "--commit", Release.COMMIT, JAR);

    assertThat(outcome.output()).contains("--key or --github is missing");
    assertThat(outcome.exitCode()).isEqualTo(2);
  }

  /** GitHub's own tool decides then; what it is asked and that its refusal counts is ours. */
  @Test
  void githubIsAskedForWorkflowAndCommit() throws Exception {
    gh("echo \"$@\" > asked");

    Outcome outcome = verifyOnGithub();

    assertThat(outcome.exitCode()).as(outcome.output()).isZero();
    assertThat(release.path("asked"))
        .content()
        .contains("attestation verify " + JAR, "--source-digest " + Release.COMMIT)
        .contains("--repo owner/name", "--signer-workflow " + Release.BUILDER);
  }

  @Test
  void whatGithubRefusesIsRefused() throws Exception {
    gh("echo no attestation found; exit 1");

    Outcome outcome = verifyOnGithub();

    assertThat(outcome.output()).contains("gh says: no attestation found");
    assertThat(outcome.exitCode()).isEqualTo(20);
  }

  private Outcome verifyOnGithub() throws Exception {
    return release.verify(
        "--github", "owner/name", "--builder", Release.BUILDER, "--commit", Release.COMMIT, JAR);
  }

  /** A stand-in for gh, as GitHub cannot be reached from a test. */
  private void gh(String body) throws Exception {
    Files.createDirectory(release.path("bin"));
    Path script = release.write("bin/gh", "#!/bin/sh\n" + body + "\n");
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }

  private void refused(int exitCode, String reason) throws Exception {
    Outcome outcome = release.verify("project", JAR);

    assertThat(outcome.output()).contains("REFUSED   " + JAR, reason);
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }

  private void copy(String from, String to) throws Exception {
    Files.copy(release.path(from), release.path(to), StandardCopyOption.REPLACE_EXISTING);
  }
}
