package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often two tests failed in the same build. Holds {@value #CAPACITY} pairs; beyond that the
 * pair that was seen longest ago is forgotten.
 */
final class CommonFailures {
  static final int CAPACITY = 100_000;

  private final Map<Pair, Integer> counts = new LinkedHashMap<>();

  /** Ordered, so that a pair has one name. */
  private record Pair(TestKey first, TestKey second) {
    /** Written out, as {@link #hashCode()} is: what is generated is linked in each build. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Pair pair && first.equals(pair.first) && second.equals(pair.second);
    }

    @Override
    public int hashCode() {
      return first.hashCode() * 31 + second.hashCode();
    }

    static Pair of(TestKey one, TestKey other) {
      return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** Counts each pair of tests that failed in one build. */
  void add(List<TestKey> failed) {
    for (int i = 0; i < failed.size(); i++) {
      for (int j = i + 1; j < failed.size(); j++) {
        add(Pair.of(failed.get(i), failed.get(j)));
      }
    }
  }

  private void add(Pair pair) {
    Integer before = counts.remove(pair);
    counts.put(pair, before == null ? 1 : before + 1);
    if (counts.size() > CAPACITY) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  int of(TestKey one, TestKey other) {
    return counts.isEmpty() ? 0 : counts.getOrDefault(Pair.of(one, other), 0);
  }

  void writeTo(SnapshotOutput out, Granularity granularity) throws IOException {
    out.count(counts.size());
    for (Map.Entry<Pair, Integer> entry : counts.entrySet()) {
      entry.getKey().first().writeTo(out, granularity);
      entry.getKey().second().writeTo(out, granularity);
      out.count(entry.getValue());
    }
  }

  void readFrom(SnapshotInput in, Granularity granularity, int builds) throws IOException {
    int size = in.count("a number of pairs of tests", CAPACITY);
    for (int i = 0; i < size; i++) {
      TestKey first = TestKey.readFrom(in, granularity);
      TestKey second = TestKey.readFrom(in, granularity);
      in.require(first.compareTo(second) < 0, "a pair of tests out of order");
      int count = in.count("a number of builds that both failed in", builds);
      in.require(counts.put(new Pair(first, second), count) == null, "a pair of tests twice");
    }
  }
}
