package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FailuresPerSecondTest {
  @Test
  void aTenthOfAFailureMayComeFromAnyTest() {
    double[] values = FailuresPerSecond.of(new double[] {0.3, 0}, new double[] {1, 1});
    assertThat(values[0]).isCloseTo(0.35, within(1e-12));
    assertThat(values[1]).isCloseTo(0.05, within(1e-12));
  }

  @Test
  void dividesByTime() {
    double[] values = FailuresPerSecond.of(new double[] {0.45, 0.45}, new double[] {2, 0.5});
    assertThat(values[0]).isCloseTo(0.25, within(1e-12));
    assertThat(values[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void whereNothingIsLikelyTheShorterTestRunsFirst() {
    double[] values = FailuresPerSecond.of(new double[] {1e-3, 1e-5}, new double[] {9, 1});
    assertThat(values[1]).isGreaterThan(values[0]);
  }

  @Test
  void whereOneIsLikelyItRunsFirst() {
    double[] values = FailuresPerSecond.of(new double[] {0.6, 1e-5}, new double[] {9, 1});
    assertThat(values[0]).isGreaterThan(values[1]);
  }

  @Test
  void amongTestsOfOneTimeTheOrderIsThatOfTheProbabilities() {
    double[] values = FailuresPerSecond.of(new double[] {1e-9, 0, 1}, new double[] {3, 3, 3});
    assertThat(values[2]).isGreaterThan(values[0]);
    assertThat(values[0]).isGreaterThan(values[1]).isPositive();
  }
}
