package io.foretest.maven;

import io.foretest.evidence.Origin;
import io.foretest.history.BuildSpool;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code select} knows of a module when its tests start, for the record that is made of them
 * when the build ends, perhaps in another class loader. A file that ends with the build.
 *
 * @param commit HEAD; null where files that tests could read are changed and not committed, or
 *     without git
 * @param environment as {@link TestEnvironment} tells it
 */
record RecordingFacts(@Nullable String commit, long millis, Map<String, String> environment) {
  private static final String COMMIT = "commit";
  private static final String MILLIS = "millis";
  private static final String ENVIRONMENT = "environment ";

  /** Keeps the facts until the build ends. */
  void write(BuildSpool spool, String module) throws IOException {
    Properties properties = new Properties();
    Optional.ofNullable(commit).ifPresent(id -> properties.setProperty(COMMIT, id));
    properties.setProperty(MILLIS, Long.toString(millis));
    environment.forEach((name, value) -> properties.setProperty(ENVIRONMENT + name, value));
    try (Writer out = Files.newBufferedWriter(file(spool, module), StandardCharsets.UTF_8)) {
      properties.store(out, null);
    }
  }

  /** The facts; empty where the module's tests never were about to start. */
  static Optional<RecordingFacts> read(BuildSpool spool, String module) throws IOException {
    Path file = file(spool, module);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(in);
    }
    Map<String, String> environment = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(ENVIRONMENT)) {
        environment.put(key.substring(ENVIRONMENT.length()), properties.getProperty(key));
      }
    }
    return Optional.of(
        new RecordingFacts(
            properties.getProperty(COMMIT),
            Long.parseLong(properties.getProperty(MILLIS)),
            environment));
  }

  /** Where a record of these tests comes from. */
  Origin origin(String buildId) {
    return new Origin(buildId, commit, millis, environment);
  }

  private static Path file(BuildSpool spool, String module) {
    return spool
        .workDir()
        .resolve("record-" + module.replaceAll("[^A-Za-z0-9._-]", "_") + ".properties");
  }
}
