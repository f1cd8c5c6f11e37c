package io.foretest.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CulpritsTest {
  @Test
  void suspicionIsTheGeometricMeanOfProbabilityAndShareOfTheExpectedFailures() {
    assertThat(Culprits.suspicions(new double[] {0.09, 0.16})).containsExactly(0.18, 0.32);
  }

  @Test
  void theOneTestThatStandsOutIsCalledThoughItIsImprobable() {
    double[] calm = {0.05, 0.001, 0.001};

    assertThat(Culprits.DEFAULT.called(calm)).containsExactly(true, false, false);
  }

  @Test
  void noneIsCalledWhereAllAreAlike() {
    double[] alike = {0.01, 0.01, 0.01, 0.01};

    assertThat(Culprits.DEFAULT.called(alike)).containsOnly(false);
    assertThat(new Culprits(0.04).called(alike)).containsOnly(true);
  }

  @Test
  void whereNothingIsExpectedNobodyIsSuspected() {
    assertThat(Culprits.suspicions(new double[] {0, 0})).containsExactly(0, 0);
    assertThat(Culprits.DEFAULT.called(new double[0])).isEmpty();
  }
}
