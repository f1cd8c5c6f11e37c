package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DataSetTest {
  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theSameModelComesFromTheHistoryAndFromItsDataSet() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(24, 1));
    run("ingest", "--root", "" + root);
    assertThat(train()).isZero();
    Path model = root.resolve(".foretest/model.zip");
    ModelBundle first = ModelBundle.read(model);
    assertThat(run("export", "--root", "" + root, "--data")).isZero();
    String digest = digest();
    Files.delete(root.resolve(".foretest/history.db"));
    Files.delete(model);

    assertThat(train("--data", digest.substring(0, 12))).as(err.toString()).isZero();
    ModelBundle second = ModelBundle.read(model);

    assertThat(second.digests()).isEqualTo(first.digests());
    run("verify-model", "--root", "" + root);
    assertThat(out.toString()).contains("data set   SHA-256 " + digest);
  }

  @Test
  void aDataSetThatIsNotThereIsNamed() {
    assertThat(train("--data", "0123456789")).isEqualTo(1);
    assertThat(err.toString())
        .contains("0 data sets in ", "named 0123456789", "--data-dir")
        .doesNotContain("\tat ");
  }

  @Test
  void aDataSetMayHoldTooLittle() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(12, 1));
    run("ingest", "--root", "" + root);
    Path elsewhere = root.resolve("elsewhere");
    assertThat(run("export", "--root", "" + root, "--data", "--data-dir", "" + elsewhere)).isZero();
    assertThat(train("--data", digest(), "--data-dir", "" + elsewhere)).isEqualTo(3);
    assertThat(err.toString()).contains("12 of 20 builds are recorded");
  }

  private String digest() {
    Matcher kept = Pattern.compile("Kept data set ([0-9a-f]{64}) in ").matcher(out.toString());
    assertThat(kept.find()).isTrue();
    return kept.group(1);
  }

  private int train(String... options) {
    String[] command = new String[options.length + 5];
    System.arraycopy(
        new String[] {"train", "--root", "" + root, "--min-runs", "20"}, 0, command, 0, 5);
    System.arraycopy(options, 0, command, 5, options.length);
    return run(command);
  }

  private int run(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
