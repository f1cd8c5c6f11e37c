package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.history.Granularity;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Learning about methods, from the command line. */
class MethodsTest {
  @TempDir Path root;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private void run(String... arguments) {
    assertThat(exitOf(arguments)).as(err.toString()).isZero();
  }

  private int exitOf(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--root", root.toString()));
    out.getBuffer().setLength(0);
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(all.toArray(String[]::new));
  }

  private ModelBundle model() throws Exception {
    return ModelBundle.read(root.resolve(".foretest/model.zip"));
  }

  @Test
  void aModelOfMethodsKnowsMethodsAndIsComparedWithItsOwnKindAlone() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    run("ingest");
    run("train");
    assertThat(model().manifest().granularity()).isEqualTo(Granularity.CLASS);

    run("train", "--granularity", "method");

    assertThat(out.toString()).doesNotContain("the model in use");
    ModelBundle methods = model();
    assertThat(methods.manifest().granularity()).isEqualTo(Granularity.METHOD);
    RunningHistory past = RunningHistory.readFrom(methods.historySnapshot(), Granularity.METHOD);
    assertThat(past.tests()).hasSize(SyntheticHistory.TESTS).allMatch(TestKey::isMethod);
    assertThat(exitOf("select", "--module=g:m=.")).as("classes are selected there").isEqualTo(1);
    assertThat(err.toString()).contains("model.zip is one of methods");

    run("export", "--data", "--granularity", "method");
    String digest = out.toString().replaceFirst("(?s).*data set ([0-9a-f]{64}).*", "$1");
    Path manifest = root.resolve(".foretest/data/" + digest + ".json");
    assertThat(Files.readString(manifest)).contains("\"method:text\"");

    run("train", "--data", digest);

    assertThat(model().manifest().granularity()).isEqualTo(Granularity.METHOD);
    assertThat(model().provenance().dataDigest()).isEqualTo(methods.provenance().dataDigest());
  }

  @Test
  void anEvaluationAsksAboutMethods() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    run("ingest");

    run("evaluate", "--granularity", "method", "--json", root.resolve("e.json").toString());

    assertThat(root.resolve("e.json")).content().contains("\"command\": \"evaluate\"");
  }
}
