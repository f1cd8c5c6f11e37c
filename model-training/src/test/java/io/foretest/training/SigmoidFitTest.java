package io.foretest.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.model.Calibration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SigmoidFitTest {
  @Test
  void findsTheSigmoidThatMadeTheOutcomes() {
    Random random = new Random(5);
    float[] margins = new float[20_000];
    boolean[] failed = new boolean[margins.length];
    for (int i = 0; i < margins.length; i++) {
      margins[i] = (float) (random.nextGaussian() * 3);
      failed[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.7 * margins[i] - 2)));
    }
    Calibration.Sigmoid fit = SigmoidFit.of(margins, failed);
    assertThat(fit.slope()).isCloseTo(0.7, within(0.05));
    assertThat(fit.offset()).isCloseTo(-2, within(0.1));
  }

  @Test
  void perfectlySeparatedMarginsStayFinite() {
    Calibration.Sigmoid fit =
        SigmoidFit.of(new float[] {-2, -1, 1, 2}, new boolean[] {false, false, true, true});
    assertThat(fit.slope()).isPositive().isLessThan(100);
    assertThat(fit.probability(2)).isGreaterThan(0.5).isLessThan(1);
  }

  @Test
  void anOrderTurnedAroundKeepsALittleSlopeAndTheRightLevel() {
    float[] margins = {-3, -2, -1, 1, 2, 3};
    boolean[] failed = {true, true, false, false, false, false};
    Calibration.Sigmoid fit = SigmoidFit.of(margins, failed);
    assertThat(fit.slope()).isEqualTo(0.05);
    double mean = 0;
    for (float margin : margins) {
      mean += fit.probability(margin) / margins.length;
    }
    // Platt's targets: two failures at 3/4, four passes at 1/6.
    assertThat(mean).isCloseTo((2 * 0.75 + 4 / 6.0) / 6, within(1e-6));
  }

  @Test
  void nothingToFitOnLeavesMarginsAsTheyAre() {
    assertThat(SigmoidFit.of(new float[0], new boolean[0]))
        .isEqualTo(new Calibration.Sigmoid(1, 0));
  }

  @Test
  void outcomesOfOneKindGiveALowProbability() {
    Calibration.Sigmoid fit = SigmoidFit.of(new float[] {-1, 0, 1}, new boolean[3]);
    assertThat(fit.probability(1)).isLessThan(0.5);
  }
}
