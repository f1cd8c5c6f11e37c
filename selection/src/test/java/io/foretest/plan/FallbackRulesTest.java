package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.history.ABuild;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FallbackRulesTest {
  private static ChangedFile buildFile(String path) {
    return new ChangedFile(path, null, FileStatus.MODIFIED, FileKind.BUILD_FILE, false, 1, 1, 0);
  }

  private static PlanScene scene() {
    return new PlanScene().test("a.A", 0, 2).test("a.B", 0.01, 1);
  }

  private static void assertEverythingRuns(Selection selection, Fallback code, String detail) {
    assertThat(selection.fallback().orElseThrow().code()).isEqualTo(code);
    assertThat(selection.fallback().orElseThrow().detail()).contains(detail);
    assertThat(selection.reasons()).containsOnlyKeys(Reason.FALLBACK);
    assertThat(selection.plan("g:m").filters()).isFalse();
    assertThat(selection.plan("g:m").fallback()).contains(code);
  }

  @Test
  void withoutAModelEverythingRuns() {
    assertEverythingRuns(scene().untrained().plan(), Fallback.NO_MODEL, "foretest:train");
  }

  @Test
  void aColdProjectIsToldHowManyBuildsAreMissing() {
    assertEverythingRuns(
        scene().untrained().minBuilds(50).plan(), Fallback.TOO_LITTLE_HISTORY, "48 more");
  }

  @Test
  void aModelOfAnotherVersionIsNotAsked() {
    assertEverythingRuns(
        scene().modelNeeds("phase_of_moon").plan(), Fallback.BAD_MODEL, "phase_of_moon");
  }

  @Test
  void withoutABaselineEverythingRuns() {
    assertEverythingRuns(scene().noBaseline("no git").plan(), Fallback.NO_BASELINE, "no git");
  }

  @Test
  void anUnknownChangeRunsEverything() {
    assertEverythingRuns(
        scene().unknownChange("a broken\ntree").plan(), Fallback.NO_CHANGE, "a broken?tree");
  }

  @Test
  void aChangedBuildFileRunsEverythingAndIsNamed() {
    assertEverythingRuns(
        scene().changes(buildFile("core/pom.xml")).plan(),
        Fallback.BUILD_FILE_CHANGED,
        "core/pom.xml");
  }

  @Test
  void ofRecordsInGitItSaysHowToTakeThemOut() {
    assertEverythingRuns(
        scene().changes(buildFile(".foretest/history.db")).plan(),
        Fallback.BUILD_FILE_CHANGED,
        ".foretest/history.db, which every build writes; keep it out of git:"
            + " git rm --cached .foretest/history.db");
  }

  @Test
  void aModelInGitIsABuildFileAsAnyOther() {
    assertEverythingRuns(
        scene().changes(buildFile(".foretest/model.zip")).plan(),
        Fallback.BUILD_FILE_CHANGED,
        ".foretest/model.zip");
  }

  @Test
  void aModelThatNeverSawTheLastFiveHundredBuildsIsTooOld() {
    PlanScene scene = new PlanScene().modelBornAfter(1);
    for (int i = 0; i < 501; i++) {
      scene.test("a.A", 0, 1);
    }
    assertThat(scene.plan().fallback()).isEmpty();

    assertEverythingRuns(scene.test("a.A", 0, 1).plan(), Fallback.DRIFT, "501 builds");
  }

  @Test
  void whatOthersFoundOutComesFirst() {
    FallbackDecision given = new FallbackDecision(Fallback.TEST_GIVEN, "-Dtest=FooTest");
    Selection selection =
        scene().minBuilds(50).circumstances(Circumstances.ordinary().fallingBack(given)).plan();

    assertEverythingRuns(selection, Fallback.TEST_GIVEN, "FooTest");
  }

  @Test
  void namedTestsRunAlsoWhereTheRemainingWereAskedFor() {
    FallbackDecision given = new FallbackDecision(Fallback.TEST_GIVEN, "-Dtest=FooTest");
    Selection selection =
        scene()
            .mode(Plan.Mode.REMAINING)
            .circumstances(
                Circumstances.ordinary().after(Set.of(PlanScene.key("a.A"))).fallingBack(given))
            .plan();

    assertEverythingRuns(selection, Fallback.TEST_GIVEN, "FooTest");
  }

  @Test
  void withoutAnEarlierSelectionEverythingRemains() {
    assertEverythingRuns(
        scene().mode(Plan.Mode.REMAINING).plan(), Fallback.NO_HISTORY, "no earlier selection");
  }

  @Test
  void theOrderHoldsAlthoughEverythingRuns() {
    Selection selection =
        new PlanScene()
            .test("a.Low", 0.1, 1)
            .test("a.High", 0.9, 1)
            .changes(buildFile("pom.xml"))
            .plan();

    assertThat(selection.decisions().get(0).candidate().key().className()).isEqualTo("a.High");
    assertThat(selection.decisions().get(0).probability()).isEqualTo(0.9);
  }

  @Test
  void withoutAModelWhatFailedRecentlyPerSecondComesFirst() {
    PlanScene scene = new PlanScene();
    scene.history().apply(ABuild.number(0).fails("a.Once", "a.Slow").build());
    Selection selection =
        scene.untrained().test("a.Once", 0, 1).test("a.Slow", 0, 4).test("a.Never", 0.99, 1).plan();

    assertThat(selection.decisions())
        .extracting(d -> d.candidate().key().className())
        .containsExactly("a.Once", "a.Slow", "a.Never");
    assertThat(selection.plan("g:m").find(TestId.ofClass("a.Once")).orElseThrow().probability())
        .isNaN();
  }
}
