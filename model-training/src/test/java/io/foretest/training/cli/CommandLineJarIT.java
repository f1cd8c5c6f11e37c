package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.IOException;
import java.nio.file.Path;
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
    TrainingJar.Ended ended = TrainingJar.run(Path.of(System.getProperty("java.home")), arguments);
    return ended.text() + "exit code " + ended.exitCode();
  }
}
