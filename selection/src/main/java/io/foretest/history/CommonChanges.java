package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a test's source and another file changed in the same build. A test is known by the name
 * of its source without the ending, since that is what a class name tells. Holds {@value #CAPACITY}
 * pairs; beyond that the pair that was seen longest ago is forgotten.
 */
final class CommonChanges {
  static final int CAPACITY = 100_000;

  /** More files at once were not changed for one reason. */
  private static final int MOST_FILES = 30;

  private final Map<Pair, Integer> counts = new LinkedHashMap<>();

  private record Pair(String test, String path) {}

  /** Takes the files of one build, those of tests among them. */
  void add(Collection<String> tests, Collection<String> files) {
    if (files.size() > MOST_FILES) {
      return;
    }
    for (String test : tests) {
      List<String> others = new ArrayList<>(files);
      others.remove(test);
      others.forEach(path -> add(new Pair(SourceFiles.stem(test), path)));
    }
  }

  private void add(Pair pair) {
    Integer before = counts.remove(pair);
    counts.put(pair, before == null ? 1 : before + 1);
    if (counts.size() > CAPACITY) {
      counts.remove(counts.keySet().iterator().next());
    }
  }

  /**
   * @param test simple name of a top-level class
   */
  int of(String test, String path) {
    return counts.isEmpty() ? 0 : counts.getOrDefault(new Pair(test, path), 0);
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(counts.size());
    for (Map.Entry<Pair, Integer> entry : counts.entrySet()) {
      out.text(entry.getKey().test());
      out.text(entry.getKey().path());
      out.count(entry.getValue());
    }
  }

  void readFrom(SnapshotInput in) throws IOException {
    int size = in.count("a number of files changed together", CAPACITY);
    for (int i = 0; i < size; i++) {
      Pair pair = new Pair(in.text(), in.text());
      int count = in.count("a number of common changes", Integer.MAX_VALUE);
      in.require(count >= 1 && counts.put(pair, count) == null, "files changed together twice");
    }
  }
}
