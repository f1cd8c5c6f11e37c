package io.foretest.history;

import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often files and directories changed, and when last. Holds {@value #CAPACITY} of them; beyond
 * that the one that changed longest ago is forgotten.
 */
final class PathPasts {
  static final int CAPACITY = 50_000;

  private final Map<String, PathPast> byPath = new LinkedHashMap<>();
  private final Map<String, Set<String>> sourcesByStem = new HashMap<>();

  void add(String path, long millis, boolean failing, long author) {
    PathPast past = byPath.remove(path);
    put(path, (past == null ? PathPast.NONE : past).plus(millis, failing, author));
    if (byPath.size() > CAPACITY) {
      forget(byPath.keySet().iterator().next());
    }
  }

  private void put(String path, PathPast past) {
    byPath.put(path, past);
    if (SourceFiles.isSource(path)) {
      sourcesByStem.computeIfAbsent(SourceFiles.stem(path), s -> new LinkedHashSet<>()).add(path);
    }
  }

  private void forget(String path) {
    byPath.remove(path);
    String stem = SourceFiles.stem(path);
    Set<String> sources = sourcesByStem.get(stem);
    if (sources != null && sources.remove(path) && sources.isEmpty()) {
      sourcesByStem.remove(stem);
    }
  }

  PathPast of(String path) {
    return byPath.getOrDefault(path, PathPast.NONE);
  }

  long lastSourceChangeMillis(String className) {
    String simpleName = className.substring(className.lastIndexOf('.') + 1);
    @Nullable Set<String> sources = sourcesByStem.get(simpleName);
    long newest = -1;
    for (String path : sources == null ? Set.<String>of() : sources) {
      if (SourceFiles.declares(path, className)) {
        newest = Math.max(newest, of(path).lastMillis());
      }
    }
    return newest;
  }

  Set<String> paths() {
    return byPath.keySet();
  }

  void writeTo(SnapshotOutput out) throws IOException {
    out.count(byPath.size());
    for (Map.Entry<String, PathPast> entry : byPath.entrySet()) {
      out.text(entry.getKey());
      entry.getValue().writeTo(out);
    }
  }

  void readFrom(SnapshotInput in, int builds) throws IOException {
    int count = in.count("a number of paths", CAPACITY);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      in.require(!byPath.containsKey(path), "a path twice");
      put(path, PathPast.readFrom(in, builds));
    }
  }
}
