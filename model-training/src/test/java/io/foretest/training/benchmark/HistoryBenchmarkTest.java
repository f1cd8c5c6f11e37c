package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.training.Progress;
import io.foretest.training.Recipe;
import io.foretest.training.data.Requirements;
import io.foretest.training.learner.LearnerMode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryBenchmarkTest {
  private static final int CYCLES = 60;
  private static final int TESTS = 8;

  @TempDir Path dir;

  @ParameterizedTest
  @EnumSource(RankingOrder.class)
  void everyRowOfEveryCycleAfterTheFirstHasAScore(RankingOrder order) throws Exception {
    List<String> rankings = rank(history(CYCLES, 1), order);
    assertThat(rankings).hasSize((CYCLES - 1) * TESTS);
    assertThat(rankings.get(0)).startsWith("1,t0,");
    assertThat(rankings)
        .allSatisfy(row -> assertThat(score(row)).isFinite().isGreaterThanOrEqualTo(0));
  }

  @ParameterizedTest
  @EnumSource(RankingOrder.class)
  void laterCyclesDoNotMoveEarlierRankings(RankingOrder order) throws Exception {
    List<String> past = history(CYCLES, 1);
    List<String> scrambled = new ArrayList<>(past.subList(0, 50 * TESTS));
    scrambled.addAll(history(CYCLES, 2).subList(50 * TESTS, CYCLES * TESTS));
    List<String> before = rank(past, order);
    List<String> after = rank(scrambled, order);
    int upToItself = 50 * TESTS;
    assertThat(after.subList(0, upToItself)).isEqualTo(before.subList(0, upToItself));
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void theTestThatKeepsFailingComesFirstAndAShortOneBeforeALongOne() throws Exception {
    List<String> past = history(CYCLES, 1);
    List<String> last = rank(past, RankingOrder.PROBABILITY);
    last = last.subList(last.size() - TESTS, last.size());
    assertThat(score(last.get(3)))
        .isEqualTo(last.stream().mapToDouble(HistoryBenchmarkTest::score).max().orElseThrow());
    List<String> cost = rank(past, RankingOrder.COST);
    cost = cost.subList(cost.size() - TESTS, cost.size());
    assertThat(score(cost.get(0))).isGreaterThan(score(cost.get(7)));
  }

  @Test
  void aTestThatStandsTwiceKeepsItsRows() throws Exception {
    List<String> rankings =
        rank(List.of("0,,,a,0,1", "1,,,a,0,1", "1,,,b,0,1", "1,,,a,1,3"), RankingOrder.COST);
    assertThat(rankings)
        .extracting(row -> row.substring(0, 3))
        .containsExactly("1,a", "1,b", "1,a");
    assertThat(rankings.get(2)).isEqualTo(rankings.get(0));
  }

  @Test
  void unknownDurationsAndAnEmptyFileHurtNothing() throws Exception {
    List<String> rankings = rank(List.of("0,,,a,0,", "1,,,a,0,", "1,,,b,0,"), RankingOrder.COST);
    assertThat(rankings).hasSize(2).allSatisfy(row -> assertThat(score(row)).isFinite());
    assertThat(rank(List.of(), RankingOrder.COST)).isEmpty();
  }

  /** Test 3 fails for runs of cycles, others now and then; each takes a second more than before. */
  private static List<String> history(int cycles, int seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int cycle = 0; cycle < cycles; cycle++) {
      for (int test = 0; test < TESTS; test++) {
        boolean failed = test == 3 ? cycle % 8 > 2 : random.nextInt(40) == 0;
        double seconds = 1 + test + random.nextDouble() / 10;
        rows.add(cycle + ",1,,t" + test + "," + (failed ? 1 : 0) + "," + seconds);
      }
    }
    return rows;
  }

  private List<String> rank(List<String> rows, RankingOrder order) throws IOException {
    Path file = dir.resolve("past.csv");
    Files.writeString(
        file, "seq,build,commit,test,failed,duration\n" + String.join("\n", rows) + "\n");
    StringWriter out = new StringWriter();
    new HistoryBenchmark(
            new Recipe(LearnerMode.BOOSTED, 42, 1), new Requirements(20, 5), Progress.SILENT)
        .rank(file, order, out);
    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("seq,test,score");
    return lines.subList(1, lines.size());
  }

  private static double score(String row) {
    return Double.parseDouble(row.substring(row.lastIndexOf(',') + 1));
  }
}
