package io.foretest.change;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Reads files of a work tree, and never through a symbolic link or above its root. */
final class WorkTreeFiles {
  /** Where git looks for a NUL to tell binary files, bytes. */
  private static final int BINARY_PROBE = 8_000;

  private final Path root;

  WorkTreeFiles(Path root) {
    this.root = root;
  }

  /** The text of a regular file; empty for anything else, for a binary file and over the limit. */
  Optional<String> text(String path) throws IOException {
    Optional<Path> file = regular(path);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file.get(), LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(Limits.FILE_BYTES + 1);
      return content.length > Limits.FILE_BYTES || isBinary(content)
          ? Optional.empty()
          : Optional.of(new String(content, StandardCharsets.UTF_8));
    }
  }

  private Optional<Path> regular(String path) {
    try {
      Path file = root.resolve(path).normalize();
      boolean readable =
          file.startsWith(root)
              && !hasLinkedParent(file)
              && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      return readable ? Optional.of(file) : Optional.empty();
    } catch (InvalidPathException unknownHere) {
      return Optional.empty();
    }
  }

  private boolean hasLinkedParent(Path file) {
    Path parent = file.getParent();
    while (parent != null && !parent.equals(root)) {
      if (Files.isSymbolicLink(parent)) {
        return true;
      }
      parent = parent.getParent();
    }
    return false;
  }

  private static boolean isBinary(byte[] content) {
    for (int i = 0; i < Math.min(content.length, BINARY_PROBE); i++) {
      if (content[i] == 0) {
        return true;
      }
    }
    return false;
  }
}
