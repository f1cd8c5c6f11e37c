package io.foretest.change;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Untracked files that the build itself made where no {@code .gitignore} says so: {@code target}
 * beside a {@code pom.xml}, {@code build} beside a Gradle build file, and our own directory. A
 * package that happens to be called {@code target} is not one of them.
 */
final class BuildOutput {
  static final String OURS = ".foretest";
  private static final Set<String> GRADLE = Set.of("build.gradle", "build.gradle.kts");

  private final Path root;
  private final Map<String, Boolean> known = new HashMap<>();

  BuildOutput(Path root) {
    this.root = root;
  }

  /** Whether the file lies in Foretest's own directory, tracked or not. */
  static boolean isOurs(String path) {
    return path.startsWith(OURS + "/") || path.contains("/" + OURS + "/");
  }

  boolean contains(String untracked) {
    if (isOurs(untracked)) {
      return true;
    }
    for (int end = untracked.indexOf('/'); end >= 0; end = untracked.indexOf('/', end + 1)) {
      if (known.computeIfAbsent(untracked.substring(0, end), this::isOutputDirectory)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOutputDirectory(String directory) {
    int slash = directory.lastIndexOf('/');
    String name = directory.substring(slash + 1);
    String parent = directory.substring(0, Math.max(slash, 0));
    return switch (name) {
      case "target" -> isFile(parent, "pom.xml");
      case "build", ".gradle" -> GRADLE.stream().anyMatch(file -> isFile(parent, file));
      default -> false;
    };
  }

  private boolean isFile(String directory, String name) {
    return Files.isRegularFile(root.resolve(directory).resolve(name), LinkOption.NOFOLLOW_LINKS);
  }
}
