package io.foretest.training.benchmark;

import io.foretest.training.evaluation.Judge;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What probabilities are worth one by one: which tests they call failing, how true they are, and
 * which failing tests the order by cost does not reach in the first {@value #SHARE} of a cycle's
 * time.
 */
public final class HistoryDetection {
  /** Share of the time that a selection spends. */
  public static final double SHARE = 0.3;

  private static final double ROUNDING = 1e-9;

  private final Reliability reliability = new Reliability();
  private final List<Miss> misses = new ArrayList<>();
  private Calls failing = new Calls(0, 0, 0);
  private Calls all = new Calls(0, 0, 0);
  private long reachable;

  /**
   * Calls of tests as failing.
   *
   * @param called tests called failing
   * @param hits those of them that failed
   * @param failures all that failed
   */
  public record Calls(long called, long hits, long failures) {
    private Calls plus(Calls more) {
      return new Calls(called + more.called, hits + more.hits, failures + more.failures);
    }

    public double precision() {
      return called == 0 ? Double.NaN : (double) hits / called;
    }

    public double recall() {
      return failures == 0 ? Double.NaN : (double) hits / failures;
    }

    public double f1() {
      return called + failures == 0 ? Double.NaN : 2.0 * hits / (called + failures);
    }
  }

  /**
   * A failing test that had not finished when {@link #SHARE} of the time was spent.
   *
   * @param place in the order by cost, from 1
   * @param reachable whether an order that knows the outcomes would have reached it
   */
  public record Miss(long seq, String test, int place, int tests, boolean reachable) {}

  /**
   * Adds a cycle.
   *
   * @param probabilities one a row
   * @param cost rows in the order by cost
   * @param judge who gave them
   * @param scored whether its failing tests are looked for
   */
  void add(Cycle cycle, double[] probabilities, int[] cost, Judge judge, boolean scored) {
    all = all.plus(calls(cycle, called(probabilities, judge.alarm())));
    for (int row = 0; row < probabilities.length; row++) {
      reliability.add(probabilities[row], cycle.rows().get(row).failed());
    }
    if (scored) {
      failing = failing.plus(calls(cycle, judge.culprits().called(probabilities)));
      look(cycle, cost);
    }
  }

  private static boolean[] called(double[] probabilities, double alarm) {
    boolean[] called = new boolean[probabilities.length];
    for (int row = 0; row < called.length; row++) {
      called[row] = probabilities[row] >= alarm;
    }
    return called;
  }

  private static Calls calls(Cycle cycle, boolean[] called) {
    int calls = 0;
    int hits = 0;
    int failures = 0;
    for (int row = 0; row < called.length; row++) {
      boolean failed = cycle.rows().get(row).failed();
      failures += failed ? 1 : 0;
      calls += called[row] ? 1 : 0;
      hits += failed && called[row] ? 1 : 0;
    }
    return new Calls(calls, hits, failures);
  }

  private void look(Cycle cycle, int[] cost) {
    boolean[] found = finished(cycle, cost);
    boolean[] possible = finished(cycle, oracle(cycle));
    for (int place = 0; place < cost.length; place++) {
      int row = cost[place];
      Cycle.Row one = cycle.rows().get(row);
      reachable += one.failed() && possible[row] ? 1 : 0;
      if (one.failed() && !found[row]) {
        misses.add(new Miss(cycle.seq(), one.test(), place + 1, cost.length, possible[row]));
      }
    }
  }

  private static int[] oracle(Cycle cycle) {
    return IntStream.range(0, cycle.rows().size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer row) -> !cycle.rows().get(row).failed())
                .thenComparingDouble(row -> cycle.rows().get(row).secondsOrZero()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By row, whether it finishes within the share of the time. */
  private static boolean[] finished(Cycle cycle, int[] order) {
    double[] seconds = cycle.rows().stream().mapToDouble(Cycle.Row::secondsOrZero).toArray();
    double total = Arrays.stream(seconds).sum();
    boolean[] finished = new boolean[order.length];
    double elapsed = 0;
    for (int row : order) {
      elapsed += total > 0 ? seconds[row] : 1.0 / order.length;
      finished[row] = elapsed <= SHARE * (total > 0 ? total : 1) + ROUNDING;
    }
    return finished;
  }

  /** Over the cycles whose failing tests are looked for. */
  public Calls ofFailingCycles() {
    return failing;
  }

  /** Over every cycle after the first. */
  public Calls ofAllCycles() {
    return all;
  }

  /** How true the probabilities are, over every cycle after the first. */
  public Reliability reliability() {
    return reliability;
  }

  /** In the order of the cycles, then by place. */
  public List<Miss> misses() {
    return List.copyOf(misses);
  }

  /** Failing tests that an order that knows the outcomes reaches. */
  public long reachable() {
    return reachable;
  }
}
