package io.foretest.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one build that cannot be computed later.
 *
 * @param id unique for ever
 * @param startMillis epoch milliseconds; builds are ordered by it
 * @param commit HEAD's object id; null without git
 * @param base the baseline's object id; null where unknown
 * @param ciProvider null outside CI
 * @param ciRunId null outside CI
 * @param modules {@code groupId:artifactId} of every module in the build
 */
public record BuildInfo(
    String id,
    long startMillis,
    @Nullable String commit,
    @Nullable String base,
    @Nullable String branch,
    boolean dirty,
    @Nullable String author,
    @Nullable String ciProvider,
    @Nullable String ciRunId,
    BuildMode mode,
    String jdk,
    String os,
    List<String> modules) {
  public BuildInfo {
    modules = List.copyOf(modules);
  }

  /** A build of which nobody noted commit, branch or author. */
  public static BuildInfo withoutGit(
      String id, long startMillis, BuildMode mode, String jdk, String os, List<String> modules) {
    return new BuildInfo(
        id, startMillis, null, null, null, false, null, null, null, mode, jdk, os, modules);
  }

  /** The same build with another mode. */
  BuildInfo withMode(BuildMode other) {
    return with(other, modules);
  }

  /** The same build with other modules. */
  BuildInfo withModules(List<String> others) {
    return with(mode, others);
  }

  private BuildInfo with(BuildMode newMode, List<String> newModules) {
    return new BuildInfo(
        id,
        startMillis,
        commit,
        base,
        branch,
        dirty,
        author,
        ciProvider,
        ciRunId,
        newMode,
        jdk,
        os,
        newModules);
  }
}
