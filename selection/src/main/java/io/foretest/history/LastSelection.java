package io.foretest.history;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the newest selected build left over, builds that ran the remainder since included.
 *
 * @param buildId the selected build
 * @param commit its HEAD; null without git
 * @param startMillis its start, epoch milliseconds
 * @param modules by {@code groupId:artifactId}
 */
public record LastSelection(
    String buildId, @Nullable String commit, long startMillis, Map<String, Module> modules) {
  public LastSelection {
    modules = Collections.unmodifiableMap(new TreeMap<>(modules));
  }

  /**
   * One module of the selection; a class is in one of the first two sets.
   *
   * @param skipped top-level classes that were planned and have no outcome, or of which a planned
   *     method has none
   * @param ran top-level classes that have one
   * @param methods methods with an outcome, those of skipped classes included
   */
  public record Module(
      SortedSet<String> skipped, SortedSet<String> ran, SortedSet<TestKey> methods) {}

  /** Every test that has an outcome: classes and methods. */
  public Set<TestKey> ran() {
    Set<TestKey> ran = new HashSet<>();
    modules.forEach(
        (module, part) -> {
          part.ran().forEach(name -> ran.add(new TestKey(module, name)));
          ran.addAll(part.methods());
        });
    return ran;
  }
}
