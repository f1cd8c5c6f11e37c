package io.foretest.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory {@code .foretest} at the reactor's root. */
record ForetestFiles(Path root) {
  /** What is kept between builds to save time; may not exist. */
  Path cache() {
    return root.resolve(".foretest").resolve("cache");
  }

  /** The directory, created so that git ignores all of it. */
  Path directory() throws IOException {
    Path directory = root.resolve(".foretest");
    Files.createDirectories(directory);
    Path ignore = directory.resolve(".gitignore");
    if (!Files.exists(ignore)) {
      Files.writeString(ignore, "*\n", StandardCharsets.UTF_8);
    }
    return directory;
  }
}
