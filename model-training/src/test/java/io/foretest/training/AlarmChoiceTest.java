package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlarmChoiceTest {
  @Test
  void takesTheCutWithTheBestF1() {
    // From 0.9: F1 2/3; from 0.6: 2 of 3 right, 4/5; from 0.2: 2 of 4, 2/3.
    double cut =
        AlarmChoice.of(new double[] {0.2, 0.9, 0.7, 0.6}, new boolean[] {false, true, false, true});
    assertThat(cut).isEqualTo(0.6);
  }

  @Test
  void equalProbabilitiesAreCalledTogether() {
    double cut = AlarmChoice.of(new double[] {0.5, 0.5, 0.1}, new boolean[] {true, false, false});
    assertThat(cut).isEqualTo(0.5);
  }

  @Test
  void withoutFailuresItIsAnEvenChance() {
    assertThat(AlarmChoice.of(new double[] {0.9, 0.1}, new boolean[2])).isEqualTo(0.5);
  }
}
