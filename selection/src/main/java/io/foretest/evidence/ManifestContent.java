package io.foretest.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What a manifest says of its code. Build tools write it anew each time, with the time, the person
 * and themselves in it, which no test is about: it would make every build change what all tests can
 * read.
 */
final class ManifestContent {
  static final String PATH = "META-INF/MANIFEST.MF";

  /** Of the Maven archiver, the bundle plugin and bnd; names of attributes have no case. */
  private static final Set<Attributes.Name> OF_THE_OCCASION =
      Set.of(
          new Attributes.Name("Bnd-LastModified"),
          new Attributes.Name("Build-Jdk"),
          new Attributes.Name("Build-Jdk-Spec"),
          new Attributes.Name("Built-By"),
          new Attributes.Name("Created-By"),
          new Attributes.Name("Originally-Created-By"),
          new Attributes.Name("Tool"));

  private ManifestContent() {}

  /** The rest of it in a fixed order; all bytes of one that cannot be read. */
  static byte[] of(byte[] manifest) {
    try {
      Manifest read = new Manifest(new ByteArrayInputStream(manifest));
      StringBuilder text = new StringBuilder(sorted(read.getMainAttributes()).toString());
      new TreeMap<>(read.getEntries())
          .forEach(
              (name, entry) -> text.append('\n').append(name).append(' ').append(sorted(entry)));
      return text.toString().getBytes(StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      return manifest;
    }
  }

  private static Map<String, Object> sorted(Attributes attributes) {
    Map<String, Object> sorted = new TreeMap<>();
    attributes.forEach(
        (name, value) -> {
          if (!OF_THE_OCCASION.contains(name)) {
            sorted.put(name.toString(), value);
          }
        });
    return sorted;
  }
}
