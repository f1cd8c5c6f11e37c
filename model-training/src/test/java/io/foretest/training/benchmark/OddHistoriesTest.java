package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.data.Requirements;
import io.foretest.training.learner.LearnerMode;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are odd but of the form get a finite score for every row after the first cycle. */
class OddHistoriesTest {
  private static final int CYCLES = 40;

  @TempDir Path dir;

  static Stream<Arguments> odd() {
    return Stream.of(
        odd("one cycle", suite(1, 8, 0.2, i -> "1")),
        odd("two cycles", suite(2, 8, 0.5, i -> "1")),
        odd("no failure", suite(CYCLES, 8, 0, i -> "1")),
        odd("everything fails", suite(CYCLES, 12, 1, i -> "1")),
        odd("no time", suite(CYCLES, 8, 0.1, i -> "0")),
        odd("unknown times", suite(CYCLES, 8, 0.1, i -> "")),
        odd("huge times", suite(CYCLES, 8, 0.1, i -> i % 3 == 0 ? "1e300" : "31000000")),
        odd("one test", suite(CYCLES, 1, 0.3, i -> "1")),
        odd("new tests in every cycle", newTests()),
        odd("a test twice, failed and passed", twice()),
        odd("shuffled", shuffled(suite(CYCLES, 8, 0.1, i -> "1"))),
        odd("outages", outages()),
        odd("names", names()),
        odd("negative and far apart", List.of("-9,,,a,1,1", "9223372036854775807,,,a,0,1")));
  }

  private static Arguments odd(String what, List<String> rows) {
    return Arguments.of(what, rows);
  }

  private static List<String> suite(
      int cycles, int tests, double failing, IntFunction<String> seconds) {
    Random random = new Random(7);
    List<String> rows = new ArrayList<>();
    for (int cycle = 0; cycle < cycles; cycle++) {
      for (int test = 0; test < tests; test++) {
        int failed = random.nextDouble() < failing ? 1 : 0;
        rows.add(cycle + ",,,t" + test + "," + failed + "," + seconds.apply(test));
      }
    }
    return rows;
  }

  private static List<String> newTests() {
    return IntStream.range(0, 8 * CYCLES)
        .mapToObj(i -> i / 8 + ",,,t" + i + "," + (i % 7 == 0 ? 1 : 0) + ",1")
        .toList();
  }

  private static List<String> twice() {
    List<String> rows = new ArrayList<>();
    for (String row : suite(CYCLES, 8, 0.1, i -> "1")) {
      rows.add(row);
      rows.add(row.contains(",1,1") ? row.replace(",1,1", ",0,1") : row);
    }
    return rows;
  }

  private static List<String> shuffled(List<String> rows) {
    List<String> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(3));
    return shuffled;
  }

  private static List<String> outages() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12 * CYCLES; i++) {
      boolean outage = i / 12 % 9 == 4;
      rows.add(i / 12 + ",,,t" + i % 12 + "," + (outage || i % 37 == 0 ? 1 : 0) + ",1");
    }
    return rows;
  }

  private static List<String> names() {
    List<String> names =
        List.of(
            "\"a,b\"", "\"say \"\"hi\"\"\"", "a\tb", "<script>", "\u65e5\u672c", " lead", "$x=1");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < CYCLES * names.size(); i++) {
      rows.add(i / 7 + ",,," + names.get(i % 7) + "," + (i % 11 == 0 ? 1 : 0) + ",1");
    }
    return rows;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("odd")
  void everyRowHasAFiniteScore(String what, List<String> rows) throws Exception {
    Path file = dir.resolve("odd.csv");
    Files.write(
        file,
        Stream.concat(Stream.of("seq,build,commit,test,failed,duration"), rows.stream()).toList());
    for (RankingOrder order : RankingOrder.values()) {
      StringWriter out = new StringWriter();
      HistoryMeasures measures = benchmark().measure(file, order, out);

      assertThat(ranked(out)).as(what).isEqualTo(asked(file));
      assertThat(scores(out)).as(what).allMatch(Double::isFinite);
      assertThat(measures.scores().means().values())
          .allSatisfy(means -> assertThat(means.get(0).value()).isBetween(0.0, 1.0));
    }
  }

  private static HistoryBenchmark benchmark() {
    return new HistoryBenchmark(
        new Recipe(LearnerMode.BOOSTED, 42, 1), new Requirements(20, 3), Progress.SILENT);
  }

  /** Cycle and test of each row after the first cycle, in the order of the cycles. */
  private static List<String> asked(Path file) throws Exception {
    return HistoryCsv.read(file).stream()
        .skip(1)
        .flatMap(cycle -> cycle.rows().stream().map(row -> cycle.seq() + " " + row.test()))
        .toList();
  }

  private static List<String> ranked(StringWriter out) {
    return out.toString()
        .lines()
        .skip(1)
        .map(CsvLine::fields)
        .map(fields -> fields.get(0) + " " + fields.get(1))
        .toList();
  }

  private static List<Double> scores(StringWriter out) {
    return out.toString()
        .lines()
        .skip(1)
        .map(line -> Double.valueOf(CsvLine.fields(line).get(2)))
        .toList();
  }

  @Test
  void anOutageLeavesNoTraceInLaterRankings() throws Exception {
    List<String> calm = suite(12, 12, 0.1, i -> "1");
    List<String> broken = new ArrayList<>(calm.subList(0, 11 * 12));
    List<String> passing = new ArrayList<>(broken);
    for (int test = 0; test < 12; test++) {
      broken.add("11,,,t" + test + ",1,1");
      passing.add("11,,,t" + test + ",0,1");
    }
    List<String> next = IntStream.range(0, 12).mapToObj(i -> "12,,,t" + i + ",0,1").toList();
    broken.addAll(next);
    passing.addAll(next);

    assertThat(best(broken)).isEqualTo(best(passing));
  }

  /** The test that the last cycle's ranking puts first. */
  private String best(List<String> rows) throws Exception {
    Path file = dir.resolve("outage.csv");
    Files.write(
        file,
        Stream.concat(Stream.of("seq,build,commit,test,failed,duration"), rows.stream()).toList());
    StringWriter out = new StringWriter();
    benchmark().rank(file, RankingOrder.PROBABILITY, out);
    List<String> tests = ranked(out);
    List<Double> scores = scores(out);
    int best = scores.size() - 12;
    for (int i = best; i < scores.size(); i++) {
      best = scores.get(i) > scores.get(best) ? i : best;
    }
    return tests.get(best);
  }
}
