package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.RecallOf;
import io.foretest.model.StrategyMetrics;
import io.foretest.training.data.Lesson;
import io.foretest.training.evaluation.ExamResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromotionGateTest {
  private static final Lesson FAILING =
      LessonBuilder.number(1).fails("A", 1).passes("B", 1).build();

  @Test
  void aModelThatBeatsEveryHeuristicIsPromoted() {
    assertThat(PromotionGate.judge(exam(0.9, 0.9, 0.8), null).earned()).isTrue();
  }

  @Test
  void aModelThatEqualsTheBestHeuristicIsPromoted() {
    assertThat(PromotionGate.judge(exam(0.8, 0.8, 0.8), null).earned()).isTrue();
  }

  @Test
  void aModelThatLosesToAHeuristicInOneOrderIsNot() {
    Promotion promotion = PromotionGate.judge(exam(0.9, 0.7, 0.8), null);
    assertThat(promotion.earned()).isFalse();
    assertThat(promotion.reasons())
        .containsExactly(
            "model: apfd 0.900, not worse than last failed first with 0.800",
            "model / time: apfdc 0.700, WORSE than last failed first with 0.800");
  }

  @Test
  void aModelThatLosesToTheOneInUseIsNot() {
    Promotion promotion = PromotionGate.judge(exam(0.9, 0.9, 0.8), exam(0.95, 0.9, 0.8));
    assertThat(promotion.earned()).isFalse();
    assertThat(promotion.reasons())
        .anyMatch(reason -> reason.contains("WORSE than the model in use"));
  }

  @Test
  void theOracleIsNoRival() {
    assertThat(PromotionGate.judge(exam(0.9, 0.9, 0.8), null).reasons())
        .noneMatch(reason -> reason.contains("oracle"));
  }

  @Test
  void withoutAFailingBuildNothingIsEarned() {
    Promotion promotion =
        PromotionGate.judge(
            new ExamResult(RecallOf.CHANGES, List.of(), Map.of(), List.of(), Map.of()), null);
    assertThat(promotion.earned()).isFalse();
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
        RecallOf.CHANGES, List.of(FAILING), Map.of(Recalls.DEFAULT, rows), List.of(), Map.of());
  }

  private static StrategyMetrics row(String name, double apfd, double apfdc) {
    return new StrategyMetrics(name, Map.of("apfd", apfd, "apfdc", apfdc));
  }
}
