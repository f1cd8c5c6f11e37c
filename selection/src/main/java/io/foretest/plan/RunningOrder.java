package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of running: what must run first, then expected failures per second; skipped tests
 * follow in the order in which they would come next.
 */
final class RunningOrder {
  /** Most failures per second first; the name decides between equals, so that plans repeat. */
  static final Comparator<Prospect> BY_VALUE =
      Comparator.comparingDouble(Prospect::value)
          .reversed()
          .thenComparing(prospect -> prospect.candidate().key());

  private final MustRun mustRun;
  private final boolean trained;

  /**
   * @param trained whether scores are probabilities that a person may read
   */
  RunningOrder(MustRun mustRun, boolean trained) {
    this.mustRun = mustRun;
    this.trained = trained;
  }

  List<Decision> decide(List<Prospect> prospects, List<Reason> reasons) {
    List<Integer> order =
        IntStream.range(0, prospects.size())
            .boxed()
            .sorted(
                Comparator.comparing((Integer i) -> group(prospects.get(i), reasons.get(i)))
                    .thenComparing(prospects::get, BY_VALUE))
            .toList();
    return IntStream.range(0, order.size())
        .mapToObj(
            place ->
                decision(prospects.get(order.get(place)), place + 1, reasons.get(order.get(place))))
        .toList();
  }

  private int group(Prospect prospect, Reason reason) {
    if (!reason.runs()) {
      return 2;
    }
    return mustRun.reason(prospect).isPresent() ? 0 : 1;
  }

  private Decision decision(Prospect prospect, int rank, Reason reason) {
    return new Decision(
        prospect.candidate(),
        rank,
        trained ? prospect.score() : Double.NaN,
        prospect.expectedSeconds(),
        reason);
  }
}
