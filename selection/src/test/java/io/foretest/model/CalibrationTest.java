package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void aSigmoidStretchesAndShiftsLogOdds() {
    Calibration sigmoid = new Calibration.Sigmoid(2, -1);
    assertThat(sigmoid.probability(0.5)).isEqualTo(0.5);
    assertThat(sigmoid.probability(1)).isCloseTo(0.7310585786, within(1e-9));
  }

  @Test
  void aSigmoidStaysBetweenZeroAndOneAtTheEnds() {
    Calibration sigmoid = new Calibration.Sigmoid(1, 0);
    assertThat(sigmoid.probability(-1e6)).isZero();
    assertThat(sigmoid.probability(1e6)).isEqualTo(1);
  }

  @Test
  void isotonicDrawsLinesBetweenKnotsAndIsLevelOutside() {
    Calibration isotonic =
        new Calibration.Isotonic(List.of(-1.0, 1.0, 3.0), List.of(0.1, 0.5, 0.5));
    assertThat(isotonic.probability(-9)).isEqualTo(0.1);
    assertThat(isotonic.probability(0)).isCloseTo(0.3, within(1e-12));
    assertThat(isotonic.probability(1)).isEqualTo(0.5);
    assertThat(isotonic.probability(2)).isEqualTo(0.5);
    assertThat(isotonic.probability(9)).isEqualTo(0.5);
  }

  @Test
  void valuesThatWouldTurnTheOrderAroundAreRefused() {
    refuses(() -> new Calibration.Sigmoid(-1, 0));
    refuses(() -> new Calibration.Sigmoid(Double.NaN, 0));
    refuses(() -> new Calibration.Sigmoid(1, Double.POSITIVE_INFINITY));
    refuses(() -> new Calibration.Isotonic(List.of(), List.of()));
    refuses(() -> new Calibration.Isotonic(List.of(1.0), List.of(0.1, 0.2)));
    refuses(() -> new Calibration.Isotonic(List.of(1.0, 1.0), List.of(0.1, 0.2)));
    refuses(() -> new Calibration.Isotonic(List.of(1.0, 2.0), List.of(0.2, 0.1)));
    refuses(() -> new Calibration.Isotonic(List.of(1.0), List.of(1.1)));
  }

  private static void refuses(Runnable making) {
    assertThatThrownBy(making::run).isInstanceOf(IllegalArgumentException.class);
  }
}
