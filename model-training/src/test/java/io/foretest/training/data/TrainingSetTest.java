package io.foretest.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.foretest.feature.Features;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.training.LessonBuilder;
import io.foretest.training.SyntheticHistory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingSetTest {
  @Test
  void rowsOfThePastDoNotMoveWhenTheFutureDoes() {
    List<RecordedBuild> builds = SyntheticHistory.builds(40, 1);
    List<RecordedBuild> scrambled = new ArrayList<>(builds.subList(0, 20));
    scrambled.addAll(SyntheticHistory.builds(40, 2).subList(20, 40));
    List<Lesson> ours = SyntheticHistory.set(builds).lessons();
    List<Lesson> theirs = SyntheticHistory.set(scrambled).lessons();
    for (int build = 0; build < 20; build++) {
      assertThat(theirs.get(build).table().values()).isEqualTo(ours.get(build).table().values());
      assertThat(theirs.get(build).cases()).isEqualTo(ours.get(build).cases());
    }
  }

  @Test
  void aBuildDoesNotKnowItsOwnVerdicts() {
    RecordedBuild build = build(1, Verdict.PASSED, 1);
    Lesson passed =
        SyntheticHistory.set(List.of(build(0, Verdict.PASSED, 1), build)).lessons().get(1);
    Lesson failed =
        SyntheticHistory.set(List.of(build(0, Verdict.PASSED, 1), build(1, Verdict.FAILED, 9)))
            .lessons()
            .get(1);
    assertThat(failed.table().values()).isEqualTo(passed.table().values());
    assertThat(failed.cases().get(0).expectedSeconds())
        .isEqualTo(passed.cases().get(0).expectedSeconds());
  }

  @Test
  void aTestIsNewOnceThenHasAPast() {
    List<Lesson> lessons =
        SyntheticHistory.set(
                List.of(
                    build(0, Verdict.PASSED, 2),
                    build(1, Verdict.FAILED, 4),
                    build(2, Verdict.PASSED, 4)))
            .lessons();
    Case first = lessons.get(0).cases().get(0);
    Case second = lessons.get(1).cases().get(0);
    Case third = lessons.get(2).cases().get(0);
    assertThat(first.runs()).isZero();
    assertThat(first.mustRun()).isTrue();
    assertThat(second.mustRun()).isFalse();
    assertThat(second.neverFailed()).isTrue();
    assertThat(second.expectedSeconds()).isCloseTo(2, within(1e-9));
    assertThat(third.runsSinceFailure()).isZero();
    assertThat(third.mustRun()).isTrue();
  }

  @Test
  void flakyOutcomesAreCountedAndTeachNothing() {
    TrainingSet set =
        SyntheticHistory.set(
            List.of(
                build(0, Verdict.FLAKY, 1),
                build(1, Verdict.FAILED, 1),
                build(2, Verdict.PASSED, 1)));
    assertThat(set.flakyOutcomes()).isEqualTo(1);
    assertThat(set.failures()).isEqualTo(1);
    assertThat(Labelled.of(set.lessons(), Features.names(), Labelled.Starts.NONE).rows().size())
        .isEqualTo(2);
  }

  @Test
  void whatDidNotRunIsNoCase() {
    TrainingSet set =
        SyntheticHistory.set(List.of(build(0, Verdict.SKIPPED, 0), build(1, Verdict.PASSED, 1)));
    assertThat(set.lessons()).hasSize(1);
  }

  @Test
  void failuresOfABuildShareTheWeightOfTheirRoot() {
    Lesson lesson =
        LessonBuilder.number(1)
            .fails("A", 1)
            .fails("B", 1)
            .fails("C", 1)
            .fails("D", 1)
            .passes("E", 1)
            .build();
    float[] weights =
        Labelled.of(List.of(lesson), List.of("row"), Labelled.Starts.NONE).rows().weights();
    assertThat(weights).containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 1f);
  }

  @Test
  void aBuildInWhichMostFailsCountsATenth() {
    LessonBuilder broken = LessonBuilder.number(1);
    for (int i = 0; i < 9; i++) {
      broken.fails("T" + i, 1);
    }
    broken.passes("P", 1);
    assertThat(broken.build().infrastructure()).isTrue();
    assertThat(Weights.of(broken.build(), 9, true)).isCloseTo(0.1 / 3, within(1e-12));
    assertThat(Weights.of(broken.build(), 9, false)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void whereTheChangeIsUnknownPassingBuildsAreLeftOut() {
    RecordedBuild known = SyntheticHistory.builds(1, 1).get(0);
    RecordedBuild unknown =
        new RecordedBuild(SyntheticHistory.info(0), false, List.of(), known.results());
    Lesson withChange = SyntheticHistory.set(List.of(known)).lessons().get(0);
    Lesson without = SyntheticHistory.set(List.of(unknown)).lessons().get(0);
    assertThat(Weights.of(withChange, 0, false)).isEqualTo(1);
    assertThat(Weights.of(withChange, 4, false)).isEqualTo(1);
    assertThat(Weights.of(without, 0, false)).isZero();
    assertThat(Weights.of(without, 4, false)).isEqualTo(0.5);
    assertThat(Weights.of(without, 4, true)).isEqualTo(0.5);
  }

  @Test
  void halfOfTheSuiteIsNoFailureOfTheInfrastructure() {
    LessonBuilder half = LessonBuilder.number(1);
    for (int i = 0; i < 5; i++) {
      half.fails("F" + i, 1).passes("P" + i, 1);
    }
    assertThat(half.build().infrastructure()).isFalse();
    assertThat(LessonBuilder.number(1).fails("A", 1).build().infrastructure()).isFalse();
  }

  @Test
  void onlyBuildsThatRanEverythingCanBeMeasured() {
    for (BuildMode mode : BuildMode.values()) {
      boolean complete =
          List.of(BuildMode.FULL, BuildMode.FALLBACK, BuildMode.SHADOW).contains(mode);
      assertThat(LessonBuilder.number(1).mode(mode).passes("A", 1).build().measurable())
          .isEqualTo(complete);
    }
  }

  @Test
  void whatIsMissingIsSaidExactly() {
    TrainingSet set = SyntheticHistory.set(List.of(build(0, Verdict.PASSED, 1)));
    assertThat(new Requirements(50, 5).missing(set))
        .containsExactly(
            "1 of 50 builds are recorded, 49 are missing",
            "0 of 5 builds with a failing test are recorded, 5 are missing");
    TrainingSet failing = SyntheticHistory.set(List.of(build(0, Verdict.FAILED, 1)));
    assertThat(new Requirements(1, 3).missing(failing))
        .anyMatch(line -> line.contains("no passed test"));
    assertThat(
            new Requirements(40, 5).missing(SyntheticHistory.set(SyntheticHistory.builds(40, 1))))
        .isEmpty();
  }

  @Test
  void requirementsThatCannotBeMetByLearningAreRefused() {
    assertThatThrownBy(() -> new Requirements(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Requirements(50, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  private static RecordedBuild build(int number, Verdict verdict, double seconds) {
    TestResult result = new TestResult(new TestKey("g:m", "a.ATest"), verdict, seconds, 1, -1);
    return new RecordedBuild(SyntheticHistory.info(number), true, List.of(), List.of(result));
  }
}
