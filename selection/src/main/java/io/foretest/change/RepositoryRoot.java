package io.foretest.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the work tree that a directory belongs to, by looking for {@code .git} upwards. */
public final class RepositoryRoot {
  private RepositoryRoot() {}

  /**
   * The root of the work tree, with symbolic links resolved; {@link ChangedFile#path()} is relative
   * to it. Empty outside a repository.
   */
  public static Optional<Path> of(Path directory) {
    Path real = real(directory);
    for (Path place = real; place != null; place = place.getParent()) {
      if (isWorkTree(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  /** A repository has {@code .git/HEAD}; a linked work tree or a submodule has a file. */
  private static boolean isWorkTree(Path place) {
    Path git = place.resolve(".git");
    return Files.isRegularFile(git) || Files.exists(git.resolve("HEAD"));
  }

  private static Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException unreadable) {
      return directory.toAbsolutePath().normalize();
    }
  }
}
