package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void isWilsonsScoreInterval() {
    Interval interval = new Interval(8, 10);
    assertThat(interval.share()).isEqualTo(0.8);
    assertThat(interval.low()).isCloseTo(0.4902, within(1e-4));
    assertThat(interval.high()).isCloseTo(0.9433, within(1e-4));
  }

  @Test
  void allOfAFewIsFarFromCertain() {
    Interval interval = new Interval(5, 5);
    assertThat(interval.low()).isCloseTo(0.5655, within(1e-4));
    assertThat(interval.high()).isEqualTo(1);
  }

  @Test
  void nothingKnowsNothing() {
    Interval interval = new Interval(0, 0);
    assertThat(interval.share()).isNaN();
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isEqualTo(1);
  }
}
