package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ApfdTest {
  @Test
  void countsPlacesOfFailingTests() {
    // Places 1 and 3 of 4: 1 - (1 + 3) / (4 * 2) + 1 / 8.
    assertThat(Apfd.apfd(new boolean[] {true, false, true, false})).isEqualTo(0.625);
  }

  @Test
  void anOnlyTestSitsInTheMiddle() {
    assertThat(Apfd.apfd(new boolean[] {true})).isEqualTo(0.5);
  }

  @Test
  void nothingFailedMeansNoNumber() {
    assertThat(Apfd.apfd(new boolean[] {false, false})).isNaN();
    assertThat(Apfd.apfdc(new boolean[] {false}, new double[] {1})).isNaN();
    assertThat(Apfd.apfd(new boolean[0])).isNaN();
  }

  @Test
  void withCostsCountsTheTimeThatIsLeft() {
    // Total 10; the first failing test ends half after 3.5, the second after 9.
    double expected = ((10 - 3 - 0.5) + (10 - 8 - 1)) / (10 * 2.0);
    assertThat(Apfd.apfdc(new boolean[] {false, true, false, true}, new double[] {3, 1, 4, 2}))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void equalCostsGiveTheSameAsPlaces() {
    boolean[] failed = {false, true, true, false, true};
    assertThat(Apfd.apfdc(failed, new double[] {2, 2, 2, 2, 2}))
        .isCloseTo(Apfd.apfd(failed), within(1e-12));
  }

  @Test
  void withoutAnyTimeEachTestTakesAsLong() {
    boolean[] failed = {false, true};
    assertThat(Apfd.apfdc(failed, new double[] {0, 0})).isEqualTo(Apfd.apfd(failed));
  }
}
