package io.foretest.history;

import io.foretest.evidence.Touches;
import io.foretest.protocol.Plan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the build knew of one module before its tests ran.
 *
 * @param module {@code groupId:artifactId}
 * @param modulePath directory of the module from the repository's root; empty for the root module
 * @param distances fewest dependency steps from a changed class to each top-level test class, by
 *     binary name; classes that none reaches are absent
 * @param touches what recorded coverage and the change have in common, by test class; classes
 *     without a record are absent
 * @param plan the decisions; null where selection was off
 */
public record ModuleFacts(
    String module,
    String modulePath,
    Map<String, Integer> distances,
    Map<String, Touches> touches,
    @Nullable Plan plan) {
  public ModuleFacts {
    distances = Map.copyOf(distances);
    touches = Map.copyOf(touches);
  }

  /** Facts of a build that has no coverage to compare with. */
  public ModuleFacts(
      String module, String modulePath, Map<String, Integer> distances, @Nullable Plan plan) {
    this(module, modulePath, distances, Map.of(), plan);
  }
}
