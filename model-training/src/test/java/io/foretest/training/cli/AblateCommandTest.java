package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ChangeModel;
import io.foretest.training.Columns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AblateCommandTest {
  private static final int CYCLES = 30;
  private static final int TESTS = 8;

  @TempDir Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** What fails goes on failing for a while, so that the last verdict says most. */
  private Path history(String name, int seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("seq,build,commit,test,failed,duration\n");
    boolean[] failing = new boolean[TESTS];
    for (int cycle = 0; cycle < CYCLES; cycle++) {
      for (int test = 0; test < TESTS; test++) {
        failing[test] = random.nextDouble() < 0.15 ? !failing[test] : failing[test];
        text.append(cycle).append(",,,").append(name).append(test);
        text.append(failing[test] ? ",1,1\n" : ",0,1\n");
      }
    }
    return Files.writeString(dir.resolve(name + ".csv"), text);
  }

  @Test
  void everyFeatureOfThePastHasARowForEachHistory() throws Exception {
    int exit =
        run(
            "ablate",
            "--history",
            history("a", 1).toString(),
            "--history",
            history("b", 2).toString(),
            "--min-runs",
            "1000");

    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString()).contains("a.csv, change when left out:", "b.csv, change when");
    for (String feature : Columns.OF_THE_PAST) {
      Pattern row = Pattern.compile("^  " + feature + " +[+-]\\d\\.\\d{3}", Pattern.MULTILINE);
      assertThat(row.matcher(out.toString()).results()).as(feature).hasSize(2);
    }
  }

  @Test
  void oneHistoryAndOneFeatureCanBeAskedFor() throws Exception {
    String a = history("a", 1).toString();
    String b = history("b", 2).toString();

    assertThat(
            run("ablate", "--history", a, "--history", b, "--only", b, "--feature", "last_failed"))
        .as(err.toString())
        .isZero();
    assertThat(out.toString())
        .contains("b.csv, change when left out:", "  last_failed ")
        .doesNotContain("a.csv,", "  runs ");
  }

  @Test
  void featuresLeftOutTogetherAreOneRow() throws Exception {
    String[] both = {
      "ablate", "--history", history("a", 1) + "", "--history", history("b", 2) + ""
    };

    assertThat(run(and(both, "--together", "--feature", "runs", "--feature", "streak")))
        .as(err.toString())
        .isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("  runs + streak ")))
        .hasSize(2);
    assertThat(out.toString().lines().filter(line -> line.startsWith("  "))).hasSize(4);

    assertThat(run(and(both, "--together"))).isEqualTo(2);
    assertThat(err.toString()).contains("--together needs --feature");
  }

  @Test
  void aHistoryDoesNotTeachItself() throws Exception {
    Path a = history("a", 1);
    Path again = a.resolveSibling(".").resolve("a.csv");

    assertThat(run("ablate", "--history", a.toString(), "--history", again.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("--history names", "twice; give each file once");
  }

  @Test
  void othersThatNeverFailTeachNothing() throws Exception {
    String passing = "seq,build,commit,test,failed,duration\n0,,,a,1,1\n1,,,a,0,1\n2,,,a,0,1\n";
    Path calm = Files.writeString(dir.resolve("calm.csv"), passing);
    Path a = history("a", 1);

    assertThat(run("ablate", "--history", calm + "", "--history", a + "", "--only", a + ""))
        .isEqualTo(1);
    assertThat(err.toString())
        .contains("no failing build teaches anything")
        .doesNotContain("\tat ");
    assertThat(
            run("day-zero", "--history", calm + "", "--out", dir + "/z.zip", "--without", dir + ""))
        .isEqualTo(1);
  }

  @Test
  void whatIsNotThereCannotBeAskedFor() throws Exception {
    String a = history("a", 1).toString();
    String b = history("b", 2).toString();

    assertThat(run("ablate", "--history", a, "--history", b, "--feature", "luck")).isEqualTo(2);
    assertThat(err.toString()).contains("--feature is luck; give it one of [runs, ");
    assertThat(run("ablate", "--history", a, "--history", b, "--only", "c.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("--only is c.csv; give it one of [");
  }

  @Test
  void oneHistoryHasNoOthersToLearnFrom() throws Exception {
    assertThat(run("ablate", "--history", history("a", 1).toString())).isEqualTo(2);
    assertThat(err.toString()).contains("give the histories of two projects or more");
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws Exception {
    String there = history("a", 1).toString();

    assertThat(run("ablate", "--history", there, "--history", dir.resolve("no.csv").toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("there is no readable file at", "no.csv", "--history");

    assertThat(run("ablate", "--changes", dir.resolve("no.jsonl").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no.jsonl, see --changes");
  }

  @Test
  void everyFeatureOfTheChangeModelHasARow() throws Exception {
    String tests =
        "[[\"n.FooTest\",1,1],[\"n.ATest\",0,1],[\"n.BTest\",0,1],[\"n.CTest\",0,1],"
            + "[\"n.DTest\",0,1],[\"n.ETest\",0,1]]";
    Path bugs =
        Files.writeString(
            dir.resolve("bugs.jsonl"),
            "{\"id\":\"b\",\"repo\":\"o/new\",\"changed\":[\"src/main/java/n/Foo.java\"],\"tests\":"
                + tests
                + "}\n");

    assertThat(run("ablate", "--changes", bugs.toString())).as(err.toString()).isZero();
    List<String> lines = out.toString().lines().toList();
    for (String feature : ChangeModel.FEATURES) {
      assertThat(lines).anyMatch(line -> line.matches("  " + feature + " +[+-].*"));
    }

    out.getBuffer().setLength(0);
    assertThat(run("ablate", "--changes", bugs.toString(), "--feature", "broad_test")).isZero();
    assertThat(out.toString()).contains("  broad_test ").doesNotContain("name_rarity");
    assertThat(run("ablate", "--changes", bugs.toString(), "--feature", "runs")).isEqualTo(2);
    assertThat(run("ablate", "--changes", bugs.toString(), "--together")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--feature is runs; give it one of [path_similarity", "are for --history");
  }

  private static String[] and(String[] command, String... more) {
    return Stream.of(command, more).flatMap(Stream::of).toArray(String[]::new);
  }

  private int run(String... args) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(args);
  }
}
