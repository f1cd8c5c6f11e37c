package io.foretest.training.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Places of tests by their scores, highest first; ties fall at random, the same way each time. */
public final class Order {
  /** Ties are broken this many times, and the results averaged. */
  public static final int SHUFFLES = 10;

  private Order() {}

  /** Indices in order, for one way of breaking ties. */
  public static int[] of(double[] scores, int shuffle) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, scores.length).boxed().toList());
    Collections.shuffle(order, new Random(31L * scores.length + shuffle));
    order.sort(Comparator.comparingDouble((Integer i) -> -scores[i]));
    return order.stream().mapToInt(Integer::intValue).toArray();
  }
}
