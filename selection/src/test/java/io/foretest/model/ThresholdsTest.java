package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private final Thresholds thresholds =
      new Thresholds(List.of(row(0.95, 0.1), row(0.9, 0.3), row(0.99, 0)));

  @Test
  void aRecallTakesItsOwnRow() {
    assertThat(thresholds.probability(0.9)).isEqualTo(0.3);
  }

  @Test
  void aRecallBetweenTwoRowsTakesTheStricterOne() {
    assertThat(thresholds.probability(0.91)).isEqualTo(0.1);
  }

  @Test
  void aRecallBeyondTheLastRowRunsEverything() {
    assertThat(thresholds.probability(0.999)).isZero();
    assertThat(thresholds.probability(1)).isZero();
  }

  @Test
  void aRowWithoutAProbabilityIsNotSupported() {
    assertThat(thresholds.row(0.99))
        .hasValueSatisfying(row -> assertThat(row.supported()).isFalse());
    assertThat(thresholds.row(0.95))
        .hasValueSatisfying(row -> assertThat(row.supported()).isTrue());
  }

  @Test
  void aThresholdThatRisesWithRecallIsRefused() {
    assertThatThrownBy(() -> new Thresholds(List.of(row(0.9, 0.1), row(0.95, 0.2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Thresholds(List.of(row(0.9, 0.1), row(0.9, 0.1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void impossibleRowsAreRefused() {
    assertThatThrownBy(() -> row(0, 0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row(0.9, 1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> row(0.9, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Threshold(0.9, 0.1, 3, 4, ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Threshold row(double recall, double probability) {
    return new Threshold(recall, probability, 10, 10, "");
  }
}
