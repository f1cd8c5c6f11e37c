package io.foretest.evidence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param buildId the build whose tests were watched
 * @param commit HEAD then; null without git
 * @param millis start of that build, epoch milliseconds
 * @param environment everything outside of the compiled classes and resources that decides what
 *     tests do, by name: versions of dependencies, of Java, the test plugin's configuration. Where
 *     any of it differs, the record proves nothing
 */
public record Origin(
    String buildId, @Nullable String commit, long millis, SortedMap<String, String> environment) {
  public Origin(
      String buildId, @Nullable String commit, long millis, Map<String, String> environment) {
    this(buildId, commit, millis, new TreeMap<>(environment));
  }

  public Origin {
    environment = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }
}
