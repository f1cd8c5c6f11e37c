package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.model.Threshold;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdChoiceTest {
  /** 0.01, 0.02, …, 0.99. */
  private static final double[] NINETY_NINE =
      IntStream.rangeClosed(1, 99).mapToDouble(i -> i / 100.0).toArray();

  @Test
  void isTheQuantileWithOneAdded() {
    // 100 * 0.1 = 10th least probability; 9 of 99 fall below it.
    Threshold row = choose(NINETY_NINE, 0.9);
    assertThat(row.probability()).isEqualTo(0.1);
    assertThat(row.kept()).isEqualTo(90);
    assertThat(row.failures()).isEqualTo(99);
    assertThat(row.note()).isEmpty();
    assertThat(choose(NINETY_NINE, 0.99).probability()).isEqualTo(0.01);
  }

  @Test
  void aRecallBeyondTheDataGoesBelowTheLeastLikelyAndSaysSo() {
    Threshold row = choose(NINETY_NINE, 0.999);
    assertThat(row.probability()).isCloseTo(0.01 * Math.sqrt(0.1), within(1e-12));
    assertThat(row.kept()).isEqualTo(99);
    assertThat(row.note())
        .isEqualTo(
            "99 failing tests can show a recall of 0.990 at most; lowered below the least likely of"
                + " them");
  }

  @Test
  void fewFailuresSupportNothing() {
    Threshold row = choose(new double[] {0.5, 0.6, 0.7}, 0.9);
    assertThat(row.supported()).isFalse();
    assertThat(row.probability()).isZero();
    assertThat(row.note()).contains("only 3 failing tests");
  }

  @Test
  void thresholdsNeverRiseWithRecall() {
    List<Threshold> rows = ThresholdChoice.of(NINETY_NINE, Recalls.ALL).rows();
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
    return ThresholdChoice.of(failing, List.of(recall)).rows().get(0);
  }
}
