package io.foretest.change;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The few questions that a change asks of a repository. Read in process where that works, and by
 * the {@code git} command for repositories that the library cannot read.
 */
interface Git extends Closeable {
  /** Where the work tree stands; empty while the branch has no commit. */
  Optional<Head> head() throws IOException;

  /** Whether history is cut off, as CI checkouts often do. */
  boolean isShallow() throws IOException;

  /** Full id of the commit that a revision names; empty where it names none here. */
  Optional<String> commit(String revision) throws IOException;

  /** Full names of remote-tracking branches with this short name, {@code origin} first. */
  List<String> remoteBranches(String shortName) throws IOException;

  /** Full name of the remote-tracking branch that the branch follows. */
  Optional<String> upstream(String branch) throws IOException;

  /** Best common ancestor of HEAD and another commit, as far as this clone knows history. */
  Optional<String> mergeBase(String commit) throws IOException;

  /** The first of the commits that HEAD contains. */
  Optional<String> firstContained(List<String> commits) throws IOException;

  /** Commits that HEAD holds and the commit does not, counted no further than the limit. */
  int commitsSince(String commit, int limit) throws IOException;

  /**
   * Paths that differ between HEAD, the index and the work tree, untracked files included, ignored
   * files and build output not.
   */
  Set<String> uncommitted() throws IOException;

  /**
   * Every file that differs between a commit and the work tree.
   *
   * @param commit null for the empty tree
   * @param uncommitted what {@link #uncommitted()} said
   */
  Diff since(@Nullable String commit, Set<String> uncommitted) throws IOException;

  /** Id of the tree without files, in this repository's hash. */
  String emptyTree() throws IOException;

  @Override
  void close();
}
