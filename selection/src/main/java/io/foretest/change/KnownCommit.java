package io.foretest.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Asks a repository about a commit that may not be in it, in every way that there is. */
final class KnownCommit {
  /** What is asked once the repository is open and holds the commit. */
  interface Question<T> {
    T of(Git git) throws IOException;
  }

  private KnownCommit() {}

  /**
   * @param directory somewhere in the work tree
   * @param commit full object id
   * @return empty where there is no repository, where it does not hold the commit, or no way of
   *     reading it knows the answer
   */
  static <T> Optional<T> ask(Path directory, String commit, Question<T> question) {
    return RepositoryRoot.of(directory)
        .flatMap(
            root ->
                ChangeDetector.OPENERS.stream()
                    .flatMap(opener -> ask(opener, root, commit, question).stream())
                    .findFirst());
  }

  static <T> Optional<T> ask(
      ChangeDetector.Opener opener, Path root, String commit, Question<T> question) {
    try (Git git = opener.open(root)) {
      return git.commit(commit).isEmpty() ? Optional.empty() : Optional.of(question.of(git));
    } catch (IOException | RuntimeException | LinkageError e) {
      // The next way may know; that none does is the answer.
      return Optional.empty();
    }
  }
}
