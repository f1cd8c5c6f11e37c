package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FailuresPerSecondTest {
  @Test
  void dividesByTime() {
    double[] values =
        FailuresPerSecond.of(
            new double[] {0.5, 0.5}, new boolean[] {false, false}, new double[] {2, 0.5});
    assertThat(values[0]).isCloseTo(0.25, within(1e-12));
    assertThat(values[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void testsThatNeverFailedMoveAQuarterOfTheWayToTheirMean() {
    double[] values =
        FailuresPerSecond.of(
            new double[] {0.01, 0.0001, 0.3}, new boolean[] {true, true, false}, seconds(3));
    assertThat(values[0]).isCloseTo(Math.pow(10, -2.25), within(1e-12));
    assertThat(values[1]).isCloseTo(Math.pow(10, -3.75), within(1e-12));
    assertThat(values[2]).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void aProbabilityOfZeroStaysFinite() {
    double[] values =
        FailuresPerSecond.of(new double[] {0, 1}, new boolean[] {true, true}, seconds(2));
    assertThat(values[0]).isPositive().isLessThan(values[1]);
  }

  private static double[] seconds(int count) {
    double[] seconds = new double[count];
    Arrays.fill(seconds, 1);
    return seconds;
  }
}
