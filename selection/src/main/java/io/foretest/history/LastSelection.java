package io.foretest.history;

import java.util.Collections;
import java.util.Map;
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
   * One module of the selection; a class is in one of the two sets.
   *
   * @param skipped top-level classes that were planned and have no outcome
   * @param ran top-level classes that have one
   */
  public record Module(SortedSet<String> skipped, SortedSet<String> ran) {}
}
