package io.foretest.maven;

import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/**
 * What a module's tests are written with.
 *
 * @param versions version by {@code groupId:artifactId} of everything on the test class path
 */
record TestStack(Map<String, String> versions) {
  private static final String JUPITER = "org.junit.jupiter:junit-jupiter-api";
  private static final String ENGINE = "org.junit.jupiter:junit-jupiter-engine";
  private static final String PLATFORM = "org.junit.platform:junit-platform-commons";

  TestStack {
    versions = Map.copyOf(versions);
  }

  /** Whether tests of the JUnit Platform are there at all. */
  boolean platform() {
    return versions.keySet().stream().anyMatch(name -> name.startsWith("org.junit.platform:"));
  }

  boolean jupiter() {
    return versions.containsKey(JUPITER);
  }

  /** Whether Jupiter's engine is there, and not left to Surefire to add. */
  boolean jupiterEngine() {
    return versions.containsKey(ENGINE);
  }

  /** Whether the launcher takes filters by service: JUnit 5.7, which is Platform 1.7. */
  boolean filterable() {
    return platformVersion()
        .map(v -> new ComparableVersion(v).compareTo(new ComparableVersion("1.7")) >= 0)
        .orElse(false);
  }

  /** JUnit 4, alone or through Vintage. */
  boolean junit4() {
    return versions.containsKey("junit:junit")
        || versions.containsKey("org.junit.vintage:junit-vintage-engine");
  }

  boolean testng() {
    return versions.containsKey("org.testng:testng");
  }

  /** Whether any framework that Surefire knows is there. */
  boolean any() {
    return platform() || junit4() || testng();
  }

  /** Whether the module itself depends on the extension. */
  boolean hasExtension() {
    return versions.containsKey(Self.GROUP + ":" + Self.EXTENSION);
  }

  /** Version of the platform's modules, the launcher's too; empty where it cannot be told. */
  Optional<String> platformVersion() {
    return Optional.ofNullable(versions.get(PLATFORM))
        .or(() -> Optional.ofNullable(versions.get(JUPITER)).flatMap(TestStack::platformOf));
  }

  /** Version of Jupiter, for people. */
  String junit() {
    return versions.getOrDefault(JUPITER, versions.getOrDefault(PLATFORM, "?"));
  }

  /** Jupiter 5.x.y came with Platform 1.x.y; from 6 on they are equal. */
  private static Optional<String> platformOf(String jupiter) {
    if (jupiter.startsWith("5.")) {
      return Optional.of("1" + jupiter.substring(1));
    }
    return Character.isDigit(jupiter.charAt(0)) ? Optional.of(jupiter) : Optional.empty();
  }
}
