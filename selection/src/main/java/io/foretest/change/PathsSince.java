package io.foretest.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which files are other than at some commit, for those who keep facts of that commit. */
public final class PathsSince {
  private PathsSince() {}

  /**
   * Every path that differs between a commit and the work tree, uncommitted changes and both names
   * of a renamed file included.
   *
   * @param directory somewhere in the work tree
   * @param commit full object id
   * @return paths from the repository's root; empty where the repository cannot compare, because it
   *     is none or its history does not hold the commit
   */
  public static Optional<SortedSet<String>> commit(Path directory, String commit) {
    return KnownCommit.ask(
        directory, commit, git -> paths(git.since(commit, git.uncommitted()).files()));
  }

  private static SortedSet<String> paths(List<FileDiff> files) {
    SortedSet<String> paths = new TreeSet<>();
    for (FileDiff file : files) {
      paths.add(file.path());
      Optional.ofNullable(file.oldPath()).ifPresent(paths::add);
    }
    return paths;
  }
}
