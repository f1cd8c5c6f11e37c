package io.foretest.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    return RepositoryRoot.of(directory)
        .flatMap(
            root ->
                ChangeDetector.OPENERS.stream()
                    .flatMap(opener -> read(opener, root, commit).stream())
                    .findFirst());
  }

  private static Optional<SortedSet<String>> read(
      ChangeDetector.Opener opener, Path root, String commit) {
    try (Git git = opener.open(root)) {
      if (git.commit(commit).isEmpty()) {
        return Optional.empty();
      }
      Set<String> uncommitted = git.uncommitted();
      return Optional.of(paths(git.since(commit, uncommitted).files()));
    } catch (IOException | RuntimeException | LinkageError e) {
      // The next way may know; that none does is the answer.
      return Optional.empty();
    }
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
