package io.foretest.training.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected numbers come from CPython 3.11. */
class MersenneTwisterTest {
  @Test
  void drawsTheNumbersOfPython() {
    MersenneTwister random = new MersenneTwister(1234);
    assertThat(IntStream.range(0, 12).map(i -> random.below(10)))
        .containsExactly(7, 1, 0, 1, 9, 0, 1, 1, 5, 3, 0, 0);
    assertThat(IntStream.range(0, 6).map(i -> random.below(1000)))
        .containsExactly(807, 16, 354, 663, 638, 495);
  }

  @Test
  void drawsThemBeyondTheFirstTwist() {
    MersenneTwister random = new MersenneTwister(7);
    int[] numbers = IntStream.range(0, 2000).map(i -> random.below(1_000_000)).toArray();
    assertThat(numbers[0]).isEqualTo(339_563);
    assertThat(numbers[1999]).isEqualTo(277_614);
  }

  @Test
  void shufflesAsPythonDoes() {
    assertThat(TieBreaks.orders(new double[8], 5).subList(0, 2))
        .containsExactly(new int[] {6, 7, 5, 4, 0, 3, 2, 1}, new int[] {3, 0, 4, 2, 1, 6, 5, 7});
  }

  @Test
  void onlyTiesFallAtRandom() {
    assertThat(TieBreaks.orders(new double[] {1, 3, 2}, 0))
        .hasSize(TieBreaks.SHUFFLES)
        .allSatisfy(order -> assertThat(order).containsExactly(1, 2, 0));
  }
}
