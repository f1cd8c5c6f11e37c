package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What a machine has besides the Java and the Maven of the outer build. */
final class Installed {
  private Installed() {}

  /** The Maven of a version, else the row is left out with a message. */
  static Path maven(String version) {
    Path home = OuterBuild.mavens().resolve("apache-maven-" + version);
    Assumptions.assumeTrue(
        Files.isDirectory(home), "Maven " + version + " is unpacked with -Pmatrix only");
    return home;
  }

  /** The JDK of a feature version that lies beside the running one, else the row is left out. */
  static Path jdk(int version) throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.home")).getParent())) {
      Path found = all.filter(home -> isJdk(home, version)).findFirst().orElse(null);
      Assumptions.assumeTrue(found != null, "no JDK " + version + " beside the running one");
      return found;
    }
  }

  private static boolean isJdk(Path home, int version) {
    try {
      return Files.exists(home.resolve("bin/javac"))
          && Files.exists(home.resolve("release"))
          && Files.readString(home.resolve("release")).contains("JAVA_VERSION=\"" + version + ".");
    } catch (IOException e) {
      return false;
    }
  }
}
