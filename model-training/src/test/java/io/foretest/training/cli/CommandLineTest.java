package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {
  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void withoutACommandItSaysWhatThereIs() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("Missing required subcommand", "ingest", "train", "export");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "select", "train", "evaluate", "export"})
  void everyCommandHasHelpWithDefaultsAndAnExample(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString())
        .contains("Usage: foretest-training " + command, "Example", "--db-url", "Default:")
        .doesNotContain("--password", "--user");
  }

  @Test
  void faultsThatCannotBeDecidedAboutEndInOneLineAndAnExitCode() throws Exception {
    Path faults = Files.writeString(root.resolve("faults.jsonl"), "{\"id\":\"m1\"}");
    String[] command = {
      "benchmark", "--faults", faults.toString(), "--out", root.resolve("out.csv").toString()
    };

    assertThat(run(command)).isEqualTo(2);
    assertThat(err.toString()).contains("--faults needs --project DIR");
    assertThat(runFaults("1.5", command)).isEqualTo(2);
    assertThat(err.toString()).contains("a --recall from 0 to 1");
    assertThat(runFaults("1", command)).isEqualTo(1);
    assertThat(err.toString())
        .contains(faults + ", line 1: killing_classes is no list")
        .doesNotContain("\tat ");
    Files.writeString(
        faults,
        "{\"id\":\"m1\",\"cls\":\"p.A\",\"file\":\"A.java\",\"method\":\"f\",\"line\":1,"
            + "\"killing_classes\":[]}");
    assertThat(runFaults("1", command)).isEqualTo(1);
    assertThat(err.toString()).contains(root + " is no built checkout").doesNotContain("\tat ");
    assertThat(root.resolve("out.csv")).doesNotExist();
  }

  private int runFaults(String recall, String... command) {
    return run(with(command, "--project", root.toString(), "--recall", recall));
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "evaluate", "export"})
  void aMissingHistoryIsNamed(String command) {
    assertThat(run(command, "--root", root.toString())).isEqualTo(3);
    assertThat(err.toString())
        .contains("there is no history at", "history.db", "--root")
        .doesNotContain("Exception", "\tat ");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  void tooLittleHistorySaysWhatIsMissing() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(12, 1));
    run("ingest", "--root", root.toString());
    assertThat(run("train", "--root", root.toString())).isEqualTo(3);
    assertThat(err.toString())
        .contains("12 of 50 builds are recorded, 38 are missing", "--min-runs");
    assertThat(root.resolve(".foretest/model.zip")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--mode=magic", "--seed=-1", "--min-failing-runs=1", "--unknown"})
  void optionsThatMakeNoSenseAreRefused(String option) {
    assertThat(run("train", option)).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: foretest-training train").doesNotContain("\tat ");
  }

  @Test
  void aDatabaseThatIsNoneIsNamedWithoutItsPassword() {
    assertThat(run("train", "--db-url", "jdbc:oracle:thin:scott/tiger@db?password=tiger"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("the history cannot live at").doesNotContain("tiger");
  }

  @Test
  void theStackTraceComesOnRequest() {
    run("train", "--root", root.toString(), "--verbose");
    assertThat(err.toString()).contains("CommandException", "\tat ");
  }

  @Test
  void aWholeLife() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    Path json = root.resolve("out/result.json");
    assertThat(run("ingest", "--root", root.toString())).isZero();
    assertThat(out.toString()).contains("Took in", "60 builds");
    assertThat(run("train", "--root", root.toString(), "--json", json.toString()))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains(
            "History: 60 builds",
            "Held out, unseen",
            "last failed first",
            "Thresholds for a share of breaking changes",
            "Wrote ");
    assertThat(json)
        .content(StandardCharsets.UTF_8)
        .contains("\"command\": \"train\"", "\"misses\"", "\"promotion\"");
    ModelBundle bundle = ModelBundle.read(root.resolve(".foretest/model.zip"));
    assertThat(bundle.provenance().builds()).isEqualTo(60);
    Path plot = root.resolve("plots/recall.svg");
    assertThat(
            run(
                "evaluate",
                "--root",
                root.toString(),
                "--json",
                json.toString(),
                "--plot",
                plot.toString(),
                "--min-tests",
                "1"))
        .isZero();
    assertThat(plot).content(StandardCharsets.UTF_8).startsWith("<svg ").contains("model / time");
    assertThat(out.toString()).contains("Replayed:", "change recall", "nable selection");
    assertThat(out.toString().lines())
        .as("heuristics in the time of a whole suite")
        .filteredOn(line -> line.matches(" +0\\.999 +(\\d+)/\\1 .*"))
        .singleElement()
        .asString()
        .endsWith(" -");
    assertThat(json)
        .content(StandardCharsets.UTF_8)
        .contains("\"command\": \"evaluate\"", "\"recall\": 0.999", "\"advice\"", "\"enable\"");
    assertThat(run("export", "--root", root.toString(), "--out", root.resolve("h.csv").toString()))
        .isZero();
    assertThat(Files.readAllLines(root.resolve("h.csv"))).hasSize(1 + 60 * SyntheticHistory.TESTS);
  }

  @Test
  void aPolicyThatMakesNoSenseIsRefused() {
    assertThat(run("evaluate", "--root", root.toString(), "--audit", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("--audit 2.0: give");
    assertThat(run("evaluate", "--root", root.toString(), "--always", "a#b")).isEqualTo(2);
    assertThat(err.toString()).contains("--always: \"a#b\" is no pattern");
  }

  @Test
  void trainingAgainGivesTheSameModelAndComparesWithTheOldOne() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    run("ingest", "--root", root.toString());
    run("train", "--root", root.toString(), "--mode", "forest");
    Path model = root.resolve(".foretest/model.zip");
    Map<String, String> first = ModelBundle.read(model).digests();
    assertThat(run("train", "--root", root.toString(), "--mode", "forest")).isZero();
    assertThat(ModelBundle.read(model).digests()).isEqualTo(first);
    Files.writeString(model, "no bundle");
    assertThat(run("train", "--root", root.toString(), "--mode", "forest")).isZero();
    assertThat(out.toString()).contains("The model in use is not compared");
    assertThat(ModelBundle.read(model).digests()).isEqualTo(first);
  }

  @Test
  void theBenchmarkRanksAFileOfPastResults() throws Exception {
    Path past = root.resolve("past.csv");
    Files.writeString(
        past,
        "seq,build,commit,test,failed,duration\n0,1,,a,0,1\n0,1,,b,1,1\n1,2,,a,0,1\n1,2,,b,1,1\n");
    Path rankings = root.resolve("rankings.csv");
    assertThat(
            run(
                "benchmark",
                "--history",
                past.toString(),
                "--order",
                "cost",
                "--out",
                "" + rankings))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Ranked 1 cycles into ");
    List<String> rows = Files.readAllLines(rankings);
    assertThat(rows).hasSize(3).startsWith("seq,test,score");
    assertThat(rows.get(1)).startsWith("1,a,");
    double passed = Double.parseDouble(rows.get(1).substring(4));
    double failed = Double.parseDouble(rows.get(2).substring(4));
    assertThat(failed).isGreaterThan(10 * passed);
  }

  @Test
  void aFileThatIsNoHistoryIsRefusedWithItsLine() throws Exception {
    Path past = Files.writeString(root.resolve("past.csv"), "name,time\na,1\n");
    Path rankings = root.resolve("rankings.csv");
    assertThat(run("benchmark", "--history", past.toString(), "--out", "" + rankings)).isEqualTo(1);
    assertThat(err.toString())
        .contains("past.csv, line 1: the columns are [name, time]")
        .doesNotContain("Exception", "\tat ");
    assertThat(run("benchmark", "--history", root + "/no.csv", "--out", "" + rankings))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no readable file at", "no.csv");
  }

  @Test
  void theBenchmarkRanksAFileOfBugs() throws Exception {
    Path bugs =
        Files.writeString(
            root.resolve("bugs.jsonl"),
            "{\"id\":\"b1\",\"repo\":\"o/new\",\"changed\":[\"src/main/java/n/Foo.java\"],"
                + "\"tests\":[[\"n.BarTest\",0,null],[\"n.FooTest\",1,0.5]]}\n");
    Path rankings = root.resolve("rankings.csv");
    assertThat(run("benchmark", "--changes", bugs.toString(), "--out", "" + rankings))
        .as(err.toString())
        .isZero();
    assertThat(out.toString()).contains("Ranked 1 bugs into ", "0 bugs with a failing test among");
    List<String> lines = Files.readAllLines(rankings);
    assertThat(lines).hasSize(3).startsWith("id,test,score");
    assertThat(lines.get(1)).startsWith("b1,n.BarTest,0.");
    assertThat(lines.get(2)).startsWith("b1,n.FooTest,0.9");
  }

  @Test
  void aFileThatHoldsNoBugsIsRefusedWithItsLine() throws Exception {
    Path bugs = Files.writeString(root.resolve("bugs.jsonl"), "\n{\"id\":7}\n");
    assertThat(run("benchmark", "--changes", bugs.toString(), "--out", root + "/r.csv"))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("bugs.jsonl, line 2: id is '7.0', not a text")
        .doesNotContain("Exception", "\tat ");
    assertThat(run("benchmark", "--out", root + "/r.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("--history", "--changes");
  }

  @Test
  void aFileThatIsReadIsNotWrittenOver() throws Exception {
    String text = "seq,build,commit,test,failed,duration\n0,1,,a,0,1\n";
    Path past = Files.writeString(root.resolve("past.csv"), text);
    String same = root + "/./past.csv";

    assertThat(run("benchmark", "--history", "" + past, "--out", same)).isEqualTo(1);
    assertThat(err.toString()).contains("--out names", "which is read; give it another name");
    assertThat(run("benchmark", "--history", "" + past, "--out", root + "/r.csv", "--misses", same))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--misses names");
    assertThat(past).hasContent(text);
  }

  @Test
  void rankingsGoWhereNoDirectoryIsYetAndNotIntoOne() throws Exception {
    Path past =
        Files.writeString(
            root.resolve("past.csv"),
            "seq,build,commit,test,failed,duration\n0,1,,a,0,1\n1,1,,a,0,1\n");
    Path rankings = root.resolve("new/dir/r.csv");

    assertThat(run("benchmark", "--history", "" + past, "--out", "" + rankings)).isZero();
    assertThat(rankings).isNotEmptyFile();
    assertThat(run("benchmark", "--history", "" + past, "--out", "" + root)).isEqualTo(1);
    assertThat(err.toString()).contains("is a directory; give --out the name of a file");
  }

  @Test
  void aHistoryWithoutAFailureHasNoFigures() throws Exception {
    StringBuilder text = new StringBuilder("seq,build,commit,test,failed,duration\n");
    for (int row = 0; row < 18; row++) {
      text.append(row / 6).append(",,,t").append(row % 6).append(",0,1\n");
    }
    Path past = Files.writeString(root.resolve("past.csv"), text);

    assertThat(run("benchmark", "--history", "" + past, "--out", root + "/r.csv", "--table"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("F1 -, precision -, recall - (0 of 0)", "0 of 0 failing tests (-)")
        .doesNotContain("NaN");
  }

  @Test
  void optionsOfAnotherInputAreRefused() throws Exception {
    Path bugs = Files.writeString(root.resolve("bugs.jsonl"), "");
    String[] changes = {"benchmark", "--changes", bugs.toString(), "--out", root + "/r.csv"};

    assertThat(run(with(changes, "--table"))).isEqualTo(2);
    assertThat(err.toString()).contains("--table and --misses are for --history");
    assertThat(run(with(changes, "--project", "" + root))).isEqualTo(2);
    assertThat(err.toString()).contains("--project is for --faults");
    assertThat(run("ingest", "--root", root.toString(), "--full")).isEqualTo(2);
    assertThat(err.toString()).contains("a run outside Maven: add --module");
    assertThat(run("export", "--root", root.toString(), "--data", "--out", root + "/x"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("leave out --out");
    assertThat(root.resolve(".foretest")).doesNotExist();
  }

  private static String[] with(String[] command, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void aProjectThatIsNotThereGetsNoHistory() {
    Path typo = root.resolve("typo");

    assertThat(run("ingest", "--root", typo.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("there is no directory " + typo, "--root");
    assertThat(typo).doesNotExist();
  }

  @Test
  void aKeyNeedsTheNameOfAFile() {
    assertThat(run("keygen", "--out", root.getRoot().toString())).isEqualTo(1);
    assertThat(err.toString()).contains("is no name of a file");
    assertThat(run("keygen", "--out", root + "/keys/nightly")).isZero();
    assertThat(root.resolve("keys/nightly.pub")).isNotEmptyFile();
  }

  @Test
  void ingestingAgainTakesNothing() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(3, 4));
    run("ingest", "--root", root.toString());
    out.getBuffer().setLength(0);
    assertThat(run("ingest", "--root", root.toString())).isZero();
    assertThat(out.toString()).contains("Took in 0 test attempts of 0 builds from 0 journals.");
  }

  private int run(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
