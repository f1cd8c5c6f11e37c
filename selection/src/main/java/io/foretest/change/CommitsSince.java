package io.foretest.change;

import java.nio.file.Path;
import java.util.Optional;

/** How many commits ago some commit was, for those who keep facts of that commit. */
public final class CommitsSince {
  /** A number that stands for itself and for all higher ones. */
  public static final int MOST = Limits.SEARCHED_COMMITS;

  private CommitsSince() {}

  /**
   * Commits that HEAD holds and the commit does not, merged ones included; at most {@link #MOST}.
   *
   * @param directory somewhere in the work tree
   * @param commit full object id
   * @return empty where nothing is known of the commit here, and where history is cut off
   */
  public static Optional<Integer> commit(Path directory, String commit) {
    return KnownCommit.ask(
            directory, commit, git -> git.isShallow() ? -1 : git.commitsSince(commit, MOST))
        .filter(count -> count >= 0);
  }
}
