package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a test failed together with a change of a path. Holds {@value #CAPACITY} pairs; beyond
 * that the pair that was seen longest ago is forgotten.
 */
final class CoFailures {
  static final int CAPACITY = 100_000;

  private final Map<Pair, Integer> counts = new LinkedHashMap<>();

  private record Pair(TestKey test, String path) {}

  void add(TestKey test, String path) {
    Pair pair = new Pair(test, path);
    Integer before = counts.remove(pair);
    counts.put(pair, before == null ? 1 : before + 1);
    if (counts.size() > CAPACITY) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  int of(TestKey test, String path) {
    return counts.getOrDefault(new Pair(test, path), 0);
  }

  void writeTo(SnapshotOutput out, Granularity granularity) throws IOException {
    out.count(counts.size());
    for (Map.Entry<Pair, Integer> entry : counts.entrySet()) {
      entry.getKey().test().writeTo(out, granularity);
      out.text(entry.getKey().path());
      out.count(entry.getValue());
    }
  }

  void readFrom(SnapshotInput in, Granularity granularity, int builds) throws IOException {
    int size = in.count("a number of pairs", CAPACITY);
    for (int i = 0; i < size; i++) {
      Pair pair = new Pair(TestKey.readFrom(in, granularity), in.text());
      int count = in.count("a number of common failures", builds);
      in.require(counts.put(pair, count) == null, "a pair twice");
    }
  }
}
