package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar: native libraries, drivers and migrations work from one file, too. */
class CommandLineJarIT {
  @TempDir Path root;

  @Test
  void aWholeLifeFromOneJar() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    assertThat(run("ingest", "--root", root.toString())).contains("60 builds", "exit code 0");
    assertThat(run("train", "--root", root.toString()))
        .contains("Held out, unseen", "Wrote ", "exit code 0")
        .doesNotContain("SLF4J", "WARNING: A ", "Exception");
    assertThat(run("evaluate", "--root", root.toString()))
        .contains("nable selection", "exit code 0");
    assertThat(run("export", "--root", root.toString())).contains("shop.area0.BasketTest");
    ModelBundle bundle = ModelBundle.read(root.resolve(".foretest/model.zip"));
    assertThat(bundle.provenance().builds()).isEqualTo(60);
  }

  @Test
  void anErrorIsOneLineAndAnExitCode() throws Exception {
    assertThat(run("train", "--root", root.toString()).lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("foretest-training: there is no history at");
    assertThat(run("train", "--root", root.toString())).contains("exit code 3");
  }

  @Test
  void theVersionsAreKnown() throws Exception {
    assertThat(run("--version")).contains("foretest-training 0.", "XGBoost 3.1.1");
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", System.getProperty("foretest.training.jar", "")));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("foretest", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      int exitCode = process.waitFor();
      return Files.readString(output, StandardCharsets.UTF_8) + "exit code " + exitCode;
    } finally {
      Files.deleteIfExists(output);
    }
  }
}
