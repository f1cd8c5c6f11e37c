package io.foretest.training.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Orders rows by score, ties broken at random ten times, with the random numbers that a scorer in
 * Python would draw: so that an independent program can come to the same figures to the last digit.
 */
final class TieBreaks {
  /** Times that ties are broken; results are averaged. */
  static final int SHUFFLES = 10;

  private static final int FIRST_SEED = 1234;

  private TieBreaks() {}

  /**
   * Places of the rows of a cycle, highest score first.
   *
   * @param index place of the cycle among all of its file
   * @return one order a shuffle
   */
  static List<int[]> orders(double[] scores, int index) {
    MersenneTwister random = new MersenneTwister(FIRST_SEED + index);
    List<int[]> orders = new ArrayList<>();
    for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
      for (int i = order.size() - 1; i > 0; i--) {
        Collections.swap(order, i, random.below(i + 1));
      }
      order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]));
      orders.add(order.stream().mapToInt(Integer::intValue).toArray());
    }
    return orders;
  }
}
