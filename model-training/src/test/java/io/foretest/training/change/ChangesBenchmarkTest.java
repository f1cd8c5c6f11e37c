package io.foretest.training.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.ChangeModel;
import io.foretest.training.Progress;
import io.foretest.training.change.ChangesBenchmark.Ranked;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangesBenchmarkTest {
  private static final List<Bug> SHIPPED = BugReader.shipped();

  private static List<Ranked> rank(List<Bug> bugs, List<Bug> more) {
    return new ChangesBenchmark(42, Progress.SILENT).rank(bugs, more);
  }

  private static List<Bug> ofProject(String repo) {
    return SHIPPED.stream().filter(bug -> bug.repo().equals(repo)).toList();
  }

  private static Bug turnedAround(Bug bug) {
    return new Bug(
        bug.id(),
        bug.repo(),
        bug.changed(),
        bug.tests().stream()
            .map(test -> new Bug.Tested(test.className(), !test.failed(), 9))
            .toList());
  }

  @Test
  void onRealBugsTheModelOfOtherProjectsBeatsTheCosineAndChance() {
    Map<String, List<ChangeScores.Mean>> rows = new ChangeScores(rank(SHIPPED, List.of())).rows();

    double model = apfd(rows, "change model");
    assertThat(model)
        .isGreaterThan(0.87)
        .isGreaterThan(apfd(rows, "path and name cosine, untrained"));
    assertThat(apfd(rows, "random")).isBetween(0.48, 0.52);
    assertThat(apfd(rows, "oracle")).isGreaterThan(model);
  }

  private static double apfd(Map<String, List<ChangeScores.Mean>> rows, String strategy) {
    return rows.get(strategy).get(0).value();
  }

  @Test
  void aProjectsOwnOutcomesDoNotMoveItsRankings() {
    List<Bug> bugs = ofProject("defects4j/Cli");
    List<Bug> others = new ArrayList<>(SHIPPED);
    others.removeAll(bugs);
    List<Bug> turned = bugs.stream().map(ChangesBenchmarkTest::turnedAround).toList();

    List<Ranked> asIs = rank(bugs, others);
    List<Ranked> scrambled = rank(turned, others);

    assertThat(bugs).isNotEmpty();
    for (int i = 0; i < asIs.size(); i++) {
      assertThat(scrambled.get(i).probabilities()).isEqualTo(asIs.get(i).probabilities());
    }
  }

  @Test
  void theSameProjectUnderAnotherNameTeachesNothingEither() {
    List<Bug> renamed =
        ofProject("defects4j/Cli").stream()
            .map(bug -> new Bug("x" + bug.id(), "apache/commons-cli", bug.changed(), bug.tests()))
            .toList();
    List<Bug> without = new ArrayList<>(SHIPPED);
    without.removeAll(ofProject("defects4j/Cli"));

    assertThat(rank(renamed, SHIPPED).get(0).probabilities())
        .isEqualTo(rank(renamed, without).get(0).probabilities());
  }

  @Test
  void aBugWithoutChangedFilesRanksNothing() {
    Bug bug =
        new Bug(
            "b",
            "o/new",
            List.of(),
            List.of(new Bug.Tested("a.T", true, 1), new Bug.Tested("a.U", false, 1)));

    assertThat(rank(List.of(bug), SHIPPED).get(0).probabilities()).containsOnly(0);
  }

  @Test
  void theShippedModelIsTheOneThatTheCommandMakes(@TempDir Path dir) throws Exception {
    new ChangeTrainer(42).train(SHIPPED).write(dir);

    for (String file : List.of("model.json", "trees.json", "provenance.json")) {
      try (var in = ChangeModel.class.getResourceAsStream("change/" + file)) {
        assertThat(in).as(file).isNotNull();
        assertThat(Files.readString(dir.resolve(file)))
            .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
  }
}
