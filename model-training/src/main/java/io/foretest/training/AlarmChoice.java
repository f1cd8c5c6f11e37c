package io.foretest.training;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses the probability from which a test is called failing: the one with the best F1. */
final class AlarmChoice {
  private static final double DEFAULT = 0.5;

  private AlarmChoice() {}

  /**
   * The probability with the best F1.
   *
   * @param failed one a probability
   * @return 0.5 when nothing failed
   */
  static double of(double[] probabilities, boolean[] failed) {
    List<Integer> order =
        IntStream.range(0, failed.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
            .toList();
    long failing = IntStream.range(0, failed.length).filter(i -> failed[i]).count();
    double best = 0;
    double cut = DEFAULT;
    int hits = 0;
    for (int place = 0; place < order.size(); place++) {
      hits += failed[order.get(place)] ? 1 : 0;
      double f1 = 2.0 * hits / (place + 1 + failing);
      boolean lastOfItsValue =
          place + 1 == order.size()
              || probabilities[order.get(place + 1)] < probabilities[order.get(place)];
      if (lastOfItsValue && f1 > best) {
        best = f1;
        cut = probabilities[order.get(place)];
      }
    }
    return cut;
  }
}
