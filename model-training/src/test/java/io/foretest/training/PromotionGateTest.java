package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.ExamResult;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionGateTest {
  private static final Lesson FAILING =
      LessonBuilder.number(1).fails("A", 1).passes("B", 1).build();

  private static final ExamResult WEAK = exam(0.6, 0.6, 0.5);
  private static final ExamResult NOTHING =
      new ExamResult(RecallOf.CHANGES, List.of(), Map.of(), List.of(), Map.of(), Map.of());

  @Test
  void aModelThatBeatsEveryHeuristicIsPromoted() {
    assertThat(PromotionGate.judge(exam(0.9, 0.9, 0.8), WEAK, null).kept())
        .isEqualTo(Kept.NEW_MODEL);
  }

  @Test
  void aModelThatEqualsTheBestHeuristicIsPromoted() {
    assertThat(PromotionGate.judge(exam(0.8, 0.8, 0.8), WEAK, null).earned()).isTrue();
  }

  @Test
  void aModelThatLosesToAHeuristicInOneOrderIsNot() {
    Promotion promotion = PromotionGate.judge(exam(0.9, 0.7, 0.8), WEAK, null);
    assertThat(promotion.kept()).isEqualTo(Kept.HEURISTIC);
    assertThat(promotion.reasons())
        .containsExactly(
            "model: apfd 0.900, not worse than last failed first with 0.800 (10 failing builds)",
            "model / time: apfdc 0.700, WORSE than last failed first with 0.800 (10 failing builds)",
            "model: apfd 0.900, not worse than decayed failure rates with 0.600 (10 failing builds)",
            "model / time: apfdc 0.700, not worse than decayed failure rates with 0.600 (10 failing"
                + " builds)");
  }

  @Test
  void aModelThatLosesToTheHeuristicThatCouldStandInIsNot() {
    Promotion promotion = PromotionGate.judge(exam(0.9, 0.9, 0.8), exam(0.8, 0.95, 0.5), null);
    assertThat(promotion.kept()).isEqualTo(Kept.HEURISTIC);
  }

  @Test
  void aModelThatLosesToTheOneInUseLeavesItInUse() {
    ExamResult candidate = exam(0.9, 0.9, 0.8);
    Duel duel = new Duel(candidate, exam(0.95, 0.9, 0.8), WEAK);
    Promotion promotion = PromotionGate.judge(candidate, WEAK, duel);
    assertThat(promotion.kept()).isEqualTo(Kept.MODEL_IN_USE);
    assertThat(promotion.reasons())
        .anyMatch(reason -> reason.contains("WORSE than the model in use"));
  }

  @Test
  void aModelThatEqualsTheOneInUseReplacesIt() {
    ExamResult candidate = exam(0.9, 0.9, 0.8);
    assertThat(PromotionGate.judge(candidate, WEAK, new Duel(candidate, candidate, WEAK)).earned())
        .isTrue();
  }

  @Test
  void aModelThatLosesToAHeuristicLeavesTheOneInUse() {
    ExamResult candidate = exam(0.9, 0.7, 0.8);
    Duel duel = new Duel(candidate, exam(0.7, 0.7, 0.8), WEAK);
    assertThat(PromotionGate.judge(candidate, WEAK, duel).kept()).isEqualTo(Kept.MODEL_IN_USE);
  }

  @Test
  void aModelInUseThatTheHeuristicBeatsInBothOrdersGoesToo() {
    ExamResult candidate = exam(0.9, 0.7, 0.8);
    Duel duel = new Duel(candidate, exam(0.7, 0.7, 0.8), exam(0.75, 0.75, 0.8));
    assertThat(PromotionGate.judge(candidate, exam(0.75, 0.75, 0.8), duel).kept())
        .isEqualTo(Kept.HEURISTIC);
  }

  @Test
  void aModelInUseThatKnowsAllHeldOutBuildsDecidesNothing() {
    Duel duel = new Duel(NOTHING, NOTHING, NOTHING);
    assertThat(PromotionGate.judge(exam(0.9, 0.9, 0.8), WEAK, duel).kept())
        .isEqualTo(Kept.NEW_MODEL);
    assertThat(PromotionGate.judge(exam(0.9, 0.7, 0.8), WEAK, duel).kept())
        .isEqualTo(Kept.MODEL_IN_USE);
  }

  @Test
  void whatASingleBuildCouldMakeDecidesNothing() {
    assertThat(PromotionGate.judge(exam(0.785, 0.785, 0.8), WEAK, null).earned()).isTrue();
    assertThat(PromotionGate.judge(exam(0.775, 0.785, 0.8), WEAK, null).earned()).isFalse();
  }

  @Test
  void theOracleIsNoRival() {
    assertThat(PromotionGate.judge(exam(0.9, 0.9, 0.8), WEAK, null).reasons())
        .noneMatch(reason -> reason.contains("oracle"));
  }

  @Test
  void withoutAFailingBuildNothingIsEarned() {
    Promotion promotion = PromotionGate.judge(NOTHING, NOTHING, null);
    assertThat(promotion.kept()).isEqualTo(Kept.HEURISTIC);
    assertThat(promotion.reasons()).hasSize(1);
  }

  private static ExamResult exam(double apfd, double apfdc, double rival) {
    List<StrategyMetrics> rows =
        List.of(
            row("model", apfd, 0.1),
            row("model / time", 0.1, apfdc),
            row("random", 0.5, 0.5),
            row("last failed first", rival, rival),
            row("oracle", 1, 1));
    return new ExamResult(
        RecallOf.CHANGES,
        Collections.nCopies(10, FAILING),
        Map.of(Recalls.DEFAULT, rows),
        List.of(),
        Map.of(),
        Map.of());
  }

  private static StrategyMetrics row(String name, double apfd, double apfdc) {
    return new StrategyMetrics(name, Map.of("apfd", apfd, "apfdc", apfdc));
  }
}
