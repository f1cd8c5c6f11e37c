package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.history.BuildMode;
import io.foretest.history.Verdict;
import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.plan.Cut;
import io.foretest.plan.TestPattern;
import io.foretest.training.LessonBuilder;
import io.foretest.training.data.Lesson;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamTest {
  private static final double TARGET = 0.9;
  private static final Cut CUT = new Cut(RecallOf.TESTS, 0.4);

  @Test
  void countsWhatASelectionKeepsAndSaves() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1).fails("A", 1).passes("B", 2).fails("C", 3).passes("D", 4).build(),
        judge(0.9, 0.5, 0.1, 0.05));
    exam.ask(LessonBuilder.number(2).passes("A", 1).passes("B", 2).build(), judge(0.1, 0.1));
    StrategyMetrics model = row(exam, "model");
    assertThat(model.value("test_recall")).isEqualTo(0.5);
    assertThat(model.value("failures")).isEqualTo(2);
    assertThat(model.value("failures_caught")).isEqualTo(1);
    assertThat(model.value("change_recall")).isEqualTo(1);
    assertThat(model.value("selection_rate")).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(model.value("time_saved")).isCloseTo(1 - 3 / 13.0, within(1e-12));
    assertThat(model.value("apfd")).isCloseTo(1 - (1 + 3) / 8.0 + 1 / 8.0, within(1e-12));
    assertThat(model.value("ranked_builds")).isEqualTo(1);
  }

  @Test
  void everyMissIsNamed() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1).fails("A", 1).passes("B", 2).fails("C", 3).passes("D", 4).build(),
        judge(0.9, 0.5, 0.1, 0.05));
    assertThat(exam.result().misses())
        .singleElement()
        .satisfies(
            miss -> {
              assertThat(miss.test().className()).isEqualTo("C");
              assertThat(miss.build().id()).isEqualTo("build-1");
              assertThat(miss.probability()).isEqualTo(0.1);
              assertThat(miss.cut()).isEqualTo(CUT);
              assertThat(miss.place()).isEqualTo(3);
              assertThat(miss.tests()).isEqualTo(4);
              assertThat(miss.caughtBuild()).isTrue();
            });
  }

  @Test
  void aTestThatMustRunIsNeverMissed() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1).add("A", Verdict.FAILED, 1, 0, true).passes("B", 1).build(),
        judge(0.0, 0.0));
    assertThat(exam.result().misses()).isEmpty();
    assertThat(row(exam, "model").value("test_recall")).isEqualTo(1);
  }

  @Test
  void precisionAndRecallAreOfTheAlarm() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1).fails("A", 1).passes("B", 2).fails("C", 3).flaky("D", 4).build(),
        judge(0.9, 0.8, 0.1, 0.95));
    StrategyMetrics model = row(exam, "model");
    assertThat(model.value("precision")).isEqualTo(0.5);
    assertThat(model.value("recall")).isEqualTo(0.5);
    assertThat(model.value("f1")).isEqualTo(0.5);
  }

  @Test
  void namingTheFailingTestsOfAFailingBuildIsAskedOfFailingBuildsOnly() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(LessonBuilder.number(1).fails("A", 1).passes("B", 2).build(), judge(0.3, 0.01));
    exam.ask(LessonBuilder.number(2).passes("A", 1).passes("B", 2).build(), judge(0.9, 0.01));
    StrategyMetrics model = row(exam, "model");
    assertThat(model.value("f1")).isZero();
    assertThat(model.value("f1_if_failing")).isEqualTo(1);
    assertThat(row(exam, "oracle").value("recall_if_failing")).isEqualTo(1);
  }

  @Test
  void heuristicsGetTheTimeOfTheModelsSelection() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1)
            .passes("A", 5)
            .add("B", Verdict.FAILED, 1, 0, false)
            .add("C", Verdict.PASSED, 2, 3, false)
            .build(),
        judge(0.9, 0.1, 0.1));
    assertThat(row(exam, "model").value("test_recall")).isZero();
    assertThat(row(exam, "last failed first").value("test_recall")).isEqualTo(1);
    assertThat(row(exam, "failure rate").value("test_recall")).isEqualTo(1);
    assertThat(row(exam, "shortest first").value("test_recall")).isEqualTo(1);
    assertThat(row(exam, "shortest first").value("selection_rate")).isEqualTo(1);
    assertThat(row(exam, "oracle").value("test_recall")).isEqualTo(1);
  }

  @Test
  void withoutAnyTimeHeuristicsGetAsManyTests() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(
        LessonBuilder.number(1).passes("A", 0).fails("B", 0).passes("C", 0).build(),
        judge(0.9, 0.1, 0.1));
    assertThat(row(exam, "random").value("selection_rate")).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void floorsAndPatternsRunMoreAsTheyDoInServing() {
    Lesson lesson =
        LessonBuilder.number(1)
            .passes("A", 1)
            .passes("B", 1)
            .passes("C", 1)
            .fails("a.SmokeTest", 1)
            .build();
    double[] probabilities = {0.9, 0.3, 0.2, 0.1};
    Rules floor = new Rules(RecallOf.TESTS, 3, 0, 0, List.of());
    assertThat(floor.runs(lesson, TARGET, CUT, probabilities))
        .containsExactly(true, true, true, false);
    Rules share = new Rules(RecallOf.TESTS, 0, 0.5, 0, List.of(TestPattern.of("Smoke*")));
    assertThat(share.runs(lesson, TARGET, CUT, probabilities))
        .containsExactly(true, false, false, true);
    assertThat(Rules.NONE.runs(lesson, TARGET, CUT, probabilities))
        .containsExactly(true, false, false, false);
    assertThat(
            new Rules(RecallOf.TESTS, 0, 0, 1, List.of()).runs(lesson, TARGET, CUT, probabilities))
        .containsExactly(true, true, true, true);
  }

  @Test
  void whereSelectionWouldHaveSteppedAsideEverythingRuns() {
    Lesson known = LessonBuilder.number(1).fails("A", 1).passes("B", 1).build();
    Lesson unknown = new Lesson(known.info(), known.table(), known.cases(), true);
    assertThat(Rules.NONE.runs(unknown, TARGET, CUT, new double[] {0, 0}))
        .containsExactly(true, true);
  }

  @Test
  void theCurveTellsWhatIsFoundInEachShareOfTheTime() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(LessonBuilder.number(1).passes("A", 3).fails("B", 1).build(), judge(0.1, 0.9));
    exam.ask(LessonBuilder.number(2).fails("A", 3).passes("B", 1).build(), judge(0.1, 0.9));
    double[] curve = exam.result().curves().get("model");
    assertThat(curve).hasSize(101);
    assertThat(curve[24]).isZero();
    assertThat(curve[25]).isEqualTo(0.5);
    assertThat(curve[99]).isEqualTo(0.5);
    assertThat(curve[100]).isEqualTo(1);
  }

  @Test
  void whatIsSavedHasAnIntervalOverBuilds() {
    Exam exam = new Exam(List.of(TARGET));
    for (int i = 1; i <= 40; i++) {
      exam.ask(
          LessonBuilder.number(i).fails("A", 1).passes("B", i % 2 == 0 ? 3 : 1).build(),
          judge(0.9, 0.1));
    }
    StrategyMetrics model = row(exam, "model");
    assertThat(model.value("time_saved")).isCloseTo(80 / 120.0, within(1e-9));
    assertThat(model.value("time_saved_low")).isBetween(0.5, 0.666);
    assertThat(model.value("time_saved_high")).isBetween(0.667, 0.75);
    assertThat(model.value("selection_rate_low")).isEqualTo(0.5);
  }

  @Test
  void theOracleRunsTheShortestFailingTestFirst() {
    Lesson lesson =
        LessonBuilder.number(1).passes("A", 1).fails("B", 4).fails("C", 2).passes("D", 3).build();
    double[] scores = Strategy.oracle().scores().of(lesson);
    assertThat(Order.of(scores, 0)).containsExactly(2, 1, 0, 3);
  }

  @Test
  void tiesFallTheSameWayEachTime() {
    double[] ties = new double[30];
    assertThat(Order.of(ties, 3)).isEqualTo(Order.of(ties, 3)).isNotEqualTo(Order.of(ties, 4));
  }

  @Test
  void firstFailuresAreTheBuildsWhereNothingFailedBefore() {
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(LessonBuilder.number(1).fails("A", 1).passes("B", 1).build(), judge(0.1, 0.9));
    exam.ask(
        LessonBuilder.number(2).add("A", Verdict.FAILED, 1, 2, false).passes("B", 1).build(),
        judge(0.9, 0.1));
    StrategyMetrics model = row(exam, "model");
    assertThat(model.value("first_failure_builds")).isEqualTo(1);
    assertThat(model.value("first_failure_apfd")).isEqualTo(0.25);
    assertThat(model.value("apfd")).isEqualTo(0.5);
  }

  @Test
  void incompleteBuildsAndFailuresOfTheInfrastructureAreNotAsked() {
    LessonBuilder broken = LessonBuilder.number(1);
    for (int i = 0; i < 10; i++) {
      broken.fails("T" + i, 1);
    }
    Exam exam = new Exam(List.of(TARGET));
    exam.ask(broken.build(), judge(new double[10]));
    exam.ask(LessonBuilder.number(2).mode(BuildMode.SELECTED).fails("A", 1).build(), judge(0.1));
    assertThat(exam.result().asked()).isEmpty();
    assertThat(exam.result().rows(TARGET)).isEmpty();
  }

  private static StrategyMetrics row(Exam exam, String strategy) {
    return exam.result().rows(TARGET).stream()
        .filter(row -> row.strategy().equals(strategy))
        .findFirst()
        .orElseThrow();
  }

  private static Judge judge(double... probabilities) {
    return new Judge() {
      @Override
      public double[] probabilities(Lesson lesson) {
        return probabilities;
      }

      @Override
      public double threshold(double recall) {
        return 0.4;
      }

      @Override
      public double alarm() {
        return 0.8;
      }
    };
  }
}
