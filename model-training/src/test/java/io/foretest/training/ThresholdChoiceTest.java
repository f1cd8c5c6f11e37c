package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.Threshold;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdChoiceTest {
  /** 0.01, 0.02, …, 0.99. */
  private static final double[] NINETY_NINE =
      IntStream.rangeClosed(1, 99).mapToDouble(i -> i / 100.0).toArray();

  @Test
  void leavesOutAsManyAsTheBoundOfClopperAndPearsonAllows() {
    // P(at most 4 of 99 missed at a rate of 10%) is .024, of at most 5 it is .059.
    Threshold row = choose(NINETY_NINE, 0.9);
    assertThat(row.probability()).isEqualTo(0.05);
    assertThat(row.kept()).isEqualTo(95);
    assertThat(row.failures()).isEqualTo(99);
    assertThat(row.note()).isEmpty();
    assertThat(choose(NINETY_NINE, 0.95).probability()).isEqualTo(0.02);
  }

  @Test
  void twentyNineFailuresShowARecallOfNineTenthsAndOneLessDoesNot() {
    double[] failing = IntStream.rangeClosed(1, 29).mapToDouble(i -> i / 100.0).toArray();
    assertThat(choose(failing, 0.9).probability()).isEqualTo(0.01);
    assertThat(choose(Arrays.copyOf(failing, 28), 0.9).supported()).isFalse();
  }

  @Test
  void aRecallBeyondTheDataHasNoThresholdAndSaysWhatIsMissing() {
    Threshold row = choose(NINETY_NINE, 0.99);
    assertThat(row.supported()).isFalse();
    assertThat(row.probability()).isZero();
    assertThat(row.kept()).isEqualTo(99);
    assertThat(row.note())
        .isEqualTo("99 failing tests were asked about; showing this recall takes 299, 200 more");
    assertThat(choose(new double[0], 0.9).note()).startsWith("0 failing tests").contains("29 more");
  }

  @Test
  void thresholdsNeverRiseWithRecall() {
    List<Threshold> rows = ThresholdChoice.of(NINETY_NINE, Recalls.ALL, "failing tests").rows();
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).probability()).isLessThanOrEqualTo(rows.get(i - 1).probability());
    }
  }

  @Test
  void failuresThatRunAnywayStillLeaveAThresholdForTheRest() {
    double[] failing = IntStream.range(0, 40).mapToDouble(i -> i < 30 ? 1 : 0.2).toArray();
    assertThat(choose(failing, 0.9).probability()).isEqualTo(0.2);
    assertThat(choose(failing, 0.9).kept()).isEqualTo(40);
  }

  private static Threshold choose(double[] failing, double recall) {
    return ThresholdChoice.of(failing, List.of(recall), "failing tests").rows().get(0);
  }
}
