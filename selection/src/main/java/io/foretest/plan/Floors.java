package io.foretest.plan;

import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Keeps the minimum number and share of tests: the most valuable skipped tests run, those that
 * evidence excludes last.
 */
final class Floors {
  private final SelectionPolicy policy;

  Floors(SelectionPolicy policy) {
    this.policy = policy;
  }

  List<Reason> raise(List<Prospect> prospects, List<Reason> reasons) {
    long running = reasons.stream().filter(Reason::runs).count();
    List<Reason> raised = new ArrayList<>(reasons);
    IntStream.range(0, reasons.size())
        .boxed()
        .filter(i -> !reasons.get(i).runs())
        .sorted(
            Comparator.comparing((Integer i) -> reasons.get(i) == Reason.UNTOUCHED)
                .thenComparing(prospects::get, RunningOrder.BY_VALUE))
        .limit(Math.max(0, minimum(prospects.size()) - running))
        .forEach(i -> raised.set(i, Reason.FLOOR));
    return raised;
  }

  private long minimum(int tests) {
    return Math.max(policy.minTests(), (long) Math.ceil(policy.minShare() * tests));
  }
}
