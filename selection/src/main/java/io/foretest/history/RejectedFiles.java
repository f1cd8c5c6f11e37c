package io.foretest.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Where files go that cannot be understood: kept for a person, or a newer Foretest, to look at, and
 * out of the way of every later build.
 */
final class RejectedFiles {
  private final Path directory;

  RejectedFiles(Path directory) {
    this.directory = directory;
  }

  /** For a build's spool: {@code rejected} next to the directory of all spools. */
  static RejectedFiles ofSpool(Path spool) {
    return new RejectedFiles(spool.resolve("../../rejected").normalize());
  }

  /** For journals that were written outside Maven: {@code rejected} next to their directory. */
  static RejectedFiles nextTo(Path journals) {
    return new RejectedFiles(journals.resolveSibling("rejected"));
  }

  /** Moves the file, or the link itself where it is one; returns its new place. */
  Path take(String buildId, Path file) throws IOException {
    Path target = directory.resolve(buildId);
    Files.createDirectories(target);
    Path name = file.getFileName();
    for (int i = 1; ; i++) {
      Path free = target.resolve(i == 1 ? name.toString() : i + "-" + name);
      if (!Files.exists(free, LinkOption.NOFOLLOW_LINKS)) {
        return Files.move(file, free);
      }
    }
  }
}
