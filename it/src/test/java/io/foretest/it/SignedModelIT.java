package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.attestation.SigningKey;
import io.foretest.it.Trained.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A build that demands a signed model, and a model that comes from a repository. */
class SignedModelIT {
  private static final String[] ALL = {
    "SlugTest", "MirrorTest", "InitialsTest", "VowelsTest", "ShoutTest", "RepeatTest"
  };

  @Test
  void onlyTheModelThatATrustedKeySignedIsServed() throws Exception {
    try (Project project = Trained.lived(Scenario.SINGLE);
        Keys keys = Keys.make()) {
      List<String> pem = Files.readAllLines(keys.file("signer.key"));
      project.environment("FORETEST_SIGNING_KEY", String.join("\n", pem));
      Build trained = project.maven("-X", "foretest:train").succeeded();
      assertThat(trained.output()).contains("[DEBUG]").doesNotContain(pem.get(1));
      Fault.SINGLE.get(4).breakIn(project);
      project.commit("Shout louder");

      project.environment("FORETEST_MODEL_KEYS", keys.file("signer.pub").toString());
      Build explained = project.maven("foretest:verify-model").succeeded();
      assertThat(explained.output())
          .contains("trusted: signed by signer.pub", "builds from", "by Foretest ", "commit ");
      assertThat(project.maven("test", "-Dml.select=true").failedForATest().output())
          .contains("Foretest ran ")
          .doesNotContain("UNTRUSTED_MODEL");

      project.environment("FORETEST_MODEL_KEYS", keys.file("other.pub").toString());
      Build refused = project.maven("test", "-Dml.select=true").failedForATest();
      assertThat(refused.started()).containsExactlyInAnyOrder(ALL);
      assertThat(refused.output())
          .contains("Foretest did not select", "UNTRUSTED_MODEL", "which nobody lists");
      assertThat(project.maven("foretest:verify-model").failed().output())
          .contains("NOT trusted", "which nobody lists");
    }
  }

  @Test
  void aChangeThatBringsItsOwnKeyRunsEverything() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J6);
        Keys keys = Keys.make()) {
      project.write("trusted/own.pub", Files.readString(keys.file("signer.pub")));
      project.commit("Trust me");

      Build build =
          project
              .maven(
                  "test",
                  "-Dml.select=true",
                  "-Dml.base=HEAD~1",
                  "-Dml.model.trust=signed",
                  "-Dml.model.keys=trusted")
              .succeeded();

      assertThat(build.started()).containsExactlyInAnyOrder(ALL);
      assertThat(build.output())
          .contains("UNTRUSTED_MODEL", "the list of trusted keys is itself changed here");
    }
  }

  @Test
  void aModelComesFromARepositoryByItsCoordinates() throws Exception {
    try (Project project = Trained.project(Scenario.SINGLE, Stack.S36_J6)) {
      String model = "org.example.models:shop:1.0-" + project.path("").getFileName();
      deploy(project, model);
      Fault.SINGLE.get(4).breakIn(project);
      project.commit("Shout louder");

      Build selected = select(project, model);

      assertThat(selected.output())
          .contains("Foretest ran ", "likeliest")
          .doesNotContain("NO_MODEL");
      assertThat(selected.started()).contains("ShoutTest");
      assertThat(project.path(Trained.BUNDLE)).doesNotExist();

      Build absent = select(project, model + "-none");
      assertThat(absent.output()).contains("Foretest did not select");
      assertThat(absent.started()).containsExactlyInAnyOrder(ALL);
    }
  }

  private static Build select(Project project, String model) throws Exception {
    return project
        .maven(
            "test",
            "-Dml.select=true",
            "-Dml.base=HEAD~1",
            "-Dml.recall=0.8",
            "-Dml.min.tests=1",
            "-Dml.model=" + model,
            // Offline or not, a repository on this disk is there.
            "-Daether.offline.protocols=file")
        .failedForATest();
  }

  /** Moves the project's bundle into a repository on this disk, as deploying would. */
  private static void deploy(Project project, String coordinates) throws Exception {
    String[] parts = coordinates.split(":", -1);
    String directory =
        "target/models/" + parts[0].replace('.', '/') + "/" + parts[1] + "/" + parts[2];
    Path file = project.path(directory).resolve(parts[1] + "-" + parts[2] + ".zip");
    Files.createDirectories(file.getParent());
    Files.move(project.path(Trained.BUNDLE), file);
    project.write(Project.SETTINGS, withoutMirrorOf("models", outerSettings()));
    project.edit(
        "pom.xml",
        "</project>",
        "<repositories><repository><id>models</id><url>"
            + project.path("target/models").toUri()
            + "</url></repository></repositories></project>");
    project.commit("Models come from a repository");
  }

  private static String outerSettings() throws IOException {
    Optional<Path> settings = OuterBuild.settings();
    return settings.isEmpty() ? "<settings/>" : Files.readString(settings.get());
  }

  private static String withoutMirrorOf(String repository, String settings) {
    return settings.replace("</mirrorOf>", ",!" + repository + "</mirrorOf>");
  }

  /** Two pairs of keys outside the project. */
  private record Keys(Path directory) implements AutoCloseable {
    static Keys make() throws IOException {
      Keys keys = new Keys(Files.createTempDirectory("it-keys-"));
      for (String name : List.of("signer", "other")) {
        SigningKey key = SigningKey.generate();
        Files.writeString(keys.file(name + ".key"), key.privatePem());
        Files.writeString(keys.file(name + ".pub"), key.publicPem());
      }
      return keys;
    }

    Path file(String name) {
      return directory.resolve(name);
    }

    @Override
    public void close() throws IOException {
      for (String name : List.of("signer.key", "signer.pub", "other.key", "other.pub")) {
        Files.delete(file(name));
      }
      Files.delete(directory);
    }
  }
}
