package io.foretest.feature;

import io.foretest.history.History;
import io.foretest.history.TestKey;
import io.foretest.history.TestPast;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the candidates of one change are together: each is measured against the others. */
final class Suite {
  private static final double LEAST_SECONDS = 1e-3;

  /**
   * More tests than that fail at once because of the environment, and say nothing of each other.
   */
  private static final int MOST_FAILING = 50;

  private final History history;
  private final int tests;
  private final int neverFailed;
  private final int unknown;
  private final double[] seconds;
  private final Map<TestKey, Integer> failing = new HashMap<>();

  Suite(History history, List<Candidate> candidates) {
    this.history = history;
    List<Optional<TestPast>> pasts =
        candidates.stream().map(candidate -> history.past(candidate.key())).toList();
    tests = candidates.size();
    unknown = (int) pasts.stream().filter(Optional::isEmpty).count();
    List<TestPast> known = pasts.stream().flatMap(Optional::stream).toList();
    neverFailed = (int) known.stream().filter(past -> past.failures() == 0).count();
    seconds =
        known.stream()
            .mapToDouble(Suite::seconds)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (history.failingNow() <= MOST_FAILING) {
      history
          .failing()
          .forEach(key -> history.past(key).ifPresent(past -> failing.put(key, past.failures())));
    }
  }

  int tests() {
    return tests;
  }

  double neverFailedShare() {
    return tests == 0 ? Double.NaN : (double) neverFailed / tests;
  }

  double newShare() {
    return tests == 0 ? Double.NaN : (double) unknown / tests;
  }

  /** Share of the candidates with a known duration that take less; NaN where its own is unknown. */
  double durationRank(TestPast past) {
    double own = seconds(past);
    if (Double.isNaN(own)) {
      return Double.NaN;
    }
    int found = Arrays.binarySearch(seconds, own);
    while (found > 0 && seconds[found - 1] == own) {
      found--;
    }
    return (double) (found < 0 ? -found - 1 : found) / seconds.length;
  }

  /** Natural logarithm of its duration over the median; NaN where its own is unknown. */
  double durationToMedian(TestPast past) {
    double own = seconds(past);
    return Double.isNaN(own) ? Double.NaN : Math.log(own / seconds[seconds.length / 2]);
  }

  /** NaN while nothing fails. */
  double failsWith(TestKey test) {
    if (failing.isEmpty()) {
      return Double.NaN;
    }
    double most = 0;
    for (Map.Entry<TestKey, Integer> other : failing.entrySet()) {
      if (!other.getKey().equals(test)) {
        double together = history.failuresTogether(test, other.getKey());
        most = Math.max(most, together / (other.getValue() + 1));
      }
    }
    return most;
  }

  private static double seconds(TestPast past) {
    return Math.max(LEAST_SECONDS, (past.recentSeconds() + past.meanSeconds()) / 2);
  }
}
