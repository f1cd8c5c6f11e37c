package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The image's files alone, with no other directory in sight, are enough to learn a model. */
@EnabledIfSystemProperty(named = "foretest.training.image", matches = ".+")
class ImageIT {
  @TempDir Path directory;
  private Path root;
  private JsonObject config;

  @BeforeEach
  void unpack() throws Exception {
    Path image = Files.createDirectory(directory.resolve("image"));
    command(image, "tar", "-xf", System.getProperty("foretest.training.image"));
    JsonObject manifest =
        read(image.resolve("manifest.json")).getAsJsonArray().get(0).getAsJsonObject();
    config = read(image.resolve(manifest.get("Config").getAsString())).getAsJsonObject();
    root = Files.createDirectory(directory.resolve("root"));
    for (JsonElement layer : manifest.getAsJsonArray("Layers")) {
      command(root, "tar", "-xzf", image.resolve(layer.getAsString()).toString());
    }
    assumeTrue(
        call(root, inside("/opt/java/bin/java", "-version")).contains("exit code 0"),
        "neither root nor user namespaces: nothing can be run in another root directory");
  }

  @Test
  void itLearnsAModelFromAHistory() throws Exception {
    Path work = root.resolve("work");
    RecordedSpools.write(work, SyntheticHistory.builds(60, 4));

    assertThat(start("ingest", "--root", "/work")).contains("60 builds", "exit code 0");
    assertThat(start("train", "--root", "/work"))
        .contains("Held out, unseen", "Wrote ", "exit code 0");
    assertThat(start("evaluate", "--root", "/work")).contains("exit code 0");
    ModelBundle bundle = ModelBundle.read(work.resolve(".foretest/model.zip"));
    assertThat(bundle.provenance().builds()).isEqualTo(60);
  }

  @Test
  void itNamesWhatItTookFromTheMachineThatBuiltIt() throws Exception {
    assertThat(Files.readString(root.resolve("usr/share/foretest/libraries.txt")))
        .containsPattern("[0-9a-f]{64}  /\\S*/libgomp\\.so\\.1  ")
        .containsPattern("[0-9a-f]{64}  /\\S*/libc\\.so\\.6  ");
  }

  @Test
  void itIsNotRunByRoot() {
    assertThat(config.getAsJsonObject("config").get("User").getAsString()).isEqualTo("1000:1000");
  }

  /** The image's own entry point, as a container would start it. */
  private String start(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    JsonArray entryPoint = config.getAsJsonObject("config").getAsJsonArray("Entrypoint");
    entryPoint.forEach(part -> command.add(part.getAsString()));
    command.set(0, "/opt/java/bin/" + command.get(0));
    command.addAll(List.of(arguments));
    return call(root, inside(command.toArray(String[]::new)));
  }

  private List<String> inside(String... command) {
    List<String> all = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      all.addAll(List.of("chroot", root.toString()));
    } else {
      all.addAll(List.of("unshare", "--map-root-user", "--root=" + root));
    }
    all.addAll(List.of(command));
    return all;
  }

  private void command(Path workingDirectory, String... command) throws Exception {
    assertThat(call(workingDirectory, List.of(command))).endsWith("exit code 0");
  }

  private String call(Path workingDirectory, List<String> command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile(directory, "output", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(workingDirectory.toFile());
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"));
    builder.environment().put("OMP_WAIT_POLICY", "PASSIVE");
    // A program finds its libraries relative to itself through /proc, which a container has and
    // this has not.
    builder.environment().put("LD_LIBRARY_PATH", "/opt/java/lib");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    int exitCode = process.waitFor();
    return Files.readString(output, StandardCharsets.UTF_8) + "exit code " + exitCode;
  }

  private static JsonElement read(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file));
  }
}
