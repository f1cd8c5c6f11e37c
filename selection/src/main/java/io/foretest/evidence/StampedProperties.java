package io.foretest.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Properties that build plugins write anew each time, with the time or the commit in them: Spring
 * Boot's {@code build-info} and the file of the git-commit-id plugin. No test is about these
 * values, and they would make every build change what all tests can read.
 */
final class StampedProperties {
  private static final Map<String, Predicate<String>> STAMPS =
      Map.of(
          "META-INF/build-info.properties",
          "build.time"::equals,
          "git.properties",
          key -> key.startsWith("git."));

  private StampedProperties() {}

  /** Whether a file of an output directory is one of them. */
  static boolean is(String path) {
    return STAMPS.containsKey(path);
  }

  /** The other properties in a fixed order; all bytes of a file that cannot be read. */
  static byte[] of(String path, byte[] bytes) {
    Predicate<String> stamp = STAMPS.getOrDefault(path, key -> false);
    try {
      Properties read = new Properties();
      read.load(new ByteArrayInputStream(bytes));
      Map<String, String> others = new TreeMap<>();
      for (String key : read.stringPropertyNames()) {
        if (!stamp.test(key)) {
          others.put(key, read.getProperty(key));
        }
      }
      return others.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      return bytes;
    }
  }
}
