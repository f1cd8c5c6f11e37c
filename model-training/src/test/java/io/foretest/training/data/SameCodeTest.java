package io.foretest.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.training.SyntheticHistory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SameCodeTest {
  @ParameterizedTest
  @EnumSource(
      value = Verdict.class,
      names = {"PASSED", "FAILED"})
  void aTestThatFailedAndPassedOnTheSameCommitIsFlakyWhicheverCameFirst(Verdict first) {
    Verdict second = first == Verdict.PASSED ? Verdict.FAILED : Verdict.PASSED;
    TrainingSet set = SyntheticHistory.set(List.of(build(1, "c", first), build(2, "c", second)));
    assertThat(set.failures()).isZero();
    assertThat(set.flakyOutcomes()).isEqualTo(1);
  }

  @Test
  void whatFailedOnEveryBuildOfACommitFailed() {
    TrainingSet set =
        SyntheticHistory.set(List.of(build(1, "c", Verdict.FAILED), build(2, "c", Verdict.FAILED)));
    assertThat(set.failures()).isEqualTo(2);
    assertThat(set.flakyOutcomes()).isZero();
  }

  @Test
  void aCommitThatMendsATestMakesItNoFlakyOne() {
    TrainingSet set =
        SyntheticHistory.set(List.of(build(1, "c", Verdict.FAILED), build(2, "d", Verdict.PASSED)));
    assertThat(set.failures()).isEqualTo(1);
  }

  @Test
  void uncommittedChangesAnotherJavaOrAnotherSystemAreOtherCode() {
    RecordedBuild passed = build(1, "c", Verdict.PASSED);
    for (BuildInfo other :
        List.of(
            info(2, "c", true, "17", "Linux"),
            info(2, "c", false, "21", "Linux"),
            info(2, "c", false, "17", "Windows"))) {
      assertThat(SyntheticHistory.set(List.of(passed, build(other, Verdict.FAILED))).failures())
          .as("%s", other)
          .isEqualTo(1);
    }
  }

  @Test
  void nothingIsConcludedWithoutACommit() {
    TrainingSet set =
        SyntheticHistory.set(
            List.of(build(1, null, Verdict.FAILED), build(2, null, Verdict.PASSED)));
    assertThat(set.failures()).isEqualTo(1);
  }

  private static RecordedBuild build(int number, String commit, Verdict verdict) {
    return build(info(number, commit, false, "17", "Linux"), verdict);
  }

  private static RecordedBuild build(BuildInfo info, Verdict verdict) {
    TestResult result = new TestResult(new TestKey("g:m", "a.ATest"), verdict, 1, 1, -1);
    return new RecordedBuild(info, true, List.of(), List.of(result));
  }

  private static BuildInfo info(int number, String commit, boolean dirty, String jdk, String os) {
    BuildInfo base = SyntheticHistory.info(number);
    return new BuildInfo(
        base.id(),
        base.startMillis(),
        commit,
        base.base(),
        base.branch(),
        dirty,
        null,
        null,
        null,
        BuildMode.FULL,
        jdk,
        os,
        base.modules());
  }
}
