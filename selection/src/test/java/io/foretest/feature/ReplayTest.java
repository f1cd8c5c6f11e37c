package io.foretest.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.history.ABuild;
import io.foretest.history.RandomBuilds;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
  private static List<float[]> rows(List<RecordedBuild> builds) {
    List<float[]> rows = new ArrayList<>();
    Replay.run(builds, replayed -> rows.add(replayed.table().values()));
    return rows;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void changingALaterBuildNeverMovesAnEarlierRow(long seed) {
    List<RecordedBuild> builds = RandomBuilds.of(seed, 30);
    List<RecordedBuild> otherFuture = new ArrayList<>(builds.subList(0, 15));
    otherFuture.addAll(RandomBuilds.of(seed + 1000, 40).subList(15, 40));

    List<float[]> rows = rows(builds).subList(0, 15);
    List<float[]> otherRows = rows(otherFuture).subList(0, 15);

    for (int i = 0; i < 15; i++) {
      assertThat(otherRows.get(i)).containsExactly(rows.get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aBuildsOwnVerdictsNeverMoveItsRows(long seed) {
    List<RecordedBuild> builds = RandomBuilds.of(seed, 20);
    RecordedBuild last = builds.get(19);
    List<RecordedBuild> turned = new ArrayList<>(builds.subList(0, 19));
    turned.add(
        new RecordedBuild(
            last.info(),
            last.changeKnown(),
            last.files(),
            last.results().stream().map(ReplayTest::turned).toList()));

    assertThat(rows(turned).get(19)).containsExactly(rows(builds).get(19));
  }

  private static TestResult turned(TestResult result) {
    Verdict verdict = result.verdict() == Verdict.FAILED ? Verdict.PASSED : Verdict.FAILED;
    return new TestResult(
        result.test(), verdict, result.seconds() + 1, 7, result.distance(), result.touches());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void servingAndReplayGiveTheSameNumbers(long seed) {
    List<RecordedBuild> builds = RandomBuilds.of(seed, 25);
    RunningHistory served = new RunningHistory();
    List<float[]> replayed = rows(builds);
    for (int i = 0; i < builds.size(); i++) {
      RecordedBuild build = builds.get(i);
      List<Candidate> candidates =
          build.results().stream()
              .map(
                  r ->
                      new Candidate(
                          r.test(), "some/where/Else.java", "mod", r.distance(), r.touches()))
              .toList();
      FeatureTable table = Features.extract(Replay.change(build), served, candidates);

      assertThat(table.values()).containsExactly(replayed.get(i));
      served.apply(build);
    }
  }

  @Test
  void everyValueIsFiniteOrMissing() {
    for (float[] row : rows(RandomBuilds.of(42, 60))) {
      for (float value : row) {
        assertThat(Float.isInfinite(value)).isFalse();
      }
    }
  }

  @Test
  void onlyConfirmedVerdictsAreLabels() {
    List<ReplayedBuild> seen = new ArrayList<>();
    RecordedBuild build =
        ABuild.number(0)
            .passes("a.A")
            .fails("a.B")
            .runs(Verdict.FLAKY, "a.C")
            .runs(Verdict.SKIPPED, "a.D")
            .build();
    Replay.run(List.of(build), seen::add);

    assertThat(List.of(0, 1, 2, 3)).filteredOn(seen.get(0)::labelled).containsExactly(0, 1);
    assertThat(List.of(0, 1, 2, 3)).filteredOn(seen.get(0)::failed).containsExactly(1);
  }

  @Test
  void aReplayCanGoOnFromWhatIsKnown() {
    RunningHistory history = ABuild.historyOf(ABuild.number(0).fails("a.A"));
    List<Integer> known = new ArrayList<>();
    Replay replay = new Replay(history, replayed -> known.add(replayed.before().builds()));
    replay.accept(ABuild.number(1).passes("a.A").build());
    replay.accept(ABuild.number(2).passes("a.A").build());

    assertThat(known).containsExactly(1, 2);
    assertThat(history.builds()).isEqualTo(3);
  }

  @Test
  void aPastCandidateKnowsItsSourceWhereTheBuildChangedIt() {
    RecordedBuild build =
        ABuild.number(0).changes("core/src/test/java/a/FooTest.java").passes("a.FooTest").build();

    assertThat(Candidates.of(build).get(0).sourcePath())
        .isEqualTo("core/src/test/java/a/FooTest.java");
    assertThat(Candidates.of(build).get(0).modulePath()).isEqualTo("core");
  }
}
