package io.foretest.maven;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.apache.maven.model.Dependency;

/** The coordinates under which our artifacts are found, all of one version. */
final class Self {
  static final String GROUP = "io.foretest";
  static final String PLUGIN = "foretest-maven-plugin";
  static final String EXTENSION = "foretest-junit-extension";
  static final String PROVIDER = "foretest-surefire-provider";
  static final String TRAINER = "foretest-model-training";

  private Self() {}

  /** The version of the running plugin. */
  static String version() {
    return property("version");
  }

  /** The version of the JaCoCo agent that this version of the plugin was tested with. */
  static String jacocoVersion() {
    return property("jacoco.version");
  }

  private static String property(String name) {
    try (InputStream in = Self.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException("the plugin's jar cannot be read", e);
    }
  }

  /** One of our artifacts at our version. */
  static Dependency artifact(String artifactId) {
    return dependency(GROUP, artifactId, version());
  }

  static Dependency dependency(String groupId, String artifactId, String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(groupId);
    dependency.setArtifactId(artifactId);
    dependency.setVersion(version);
    return dependency;
  }
}
