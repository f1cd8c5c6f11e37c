package io.foretest.maven;

import io.foretest.protocol.Handover;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.model.Dependency;

/**
 * Puts recorder and plan on the class path of the tests that Surefire or Failsafe runs. Written to
 * the plugin and to each of its executions, because Maven merged the two before we came.
 */
final class TestPluginWiring {
  private static final String DEPENDENCIES = "additionalClasspathDependencies";
  private static final String ELEMENTS = "additionalClasspathElements";
  private static final String ELEMENT = "additionalClasspathElement";
  private static final String PROPERTIES = "systemPropertyVariables";

  private final TestPlugin tests;

  TestPluginWiring(TestPlugin tests) {
    this.tests = tests;
  }

  /**
   * @param module {@code groupId:artifactId}
   * @param journals directory for this module's journals
   */
  void record(String buildId, String module, Path journals) {
    for (Map.Entry<String, Configuration> entry : tests.configurations().entrySet()) {
      Configuration configuration = entry.getValue();
      Path own = journals.resolve(directoryPrefix(tests.kind()) + safe(entry.getKey()));
      configuration.put(PROPERTIES, Handover.JOURNAL_DIR, own.toString());
      configuration.put(PROPERTIES, Handover.BUILD_ID, buildId);
      configuration.put(PROPERTIES, Handover.MODULE, module);
    }
  }

  /**
   * Adds the recorder as a file, which Surefire need not resolve anew in each module; where that
   * would not reach the tests, as a dependency.
   *
   * @param jar the recorder's, as it was resolved
   * @param elements whether elements that are added to the class path take effect
   */
  void addExtension(Path jar, boolean elements) {
    // Surefire splits elements at commas. One that takes no dependencies takes no recorder at all.
    boolean file =
        elements && jar.toString().indexOf(',') < 0 && tests.isAtLeast(PathChoice.OLDEST);
    for (Configuration configuration : tests.configurations().values()) {
      if (file) {
        configuration.append(ELEMENTS, ELEMENT, jar.toString());
      } else {
        configuration.append(
            DEPENDENCIES, "additionalClasspathDependency", Self.artifact(Self.EXTENSION));
      }
    }
  }

  void addPlanDirectory(Path directory) {
    for (Configuration configuration : tests.configurations().values()) {
      configuration.append(ELEMENTS, ELEMENT, directory.toString());
    }
  }

  void addProvider(Dependency launcher) {
    tests.plugin().addDependency(Self.artifact(Self.PROVIDER));
    tests.plugin().addDependency(launcher);
  }

  /**
   * Lets Surefire order classes by our statistics file, unless the build has an order of its own.
   */
  void orderByStatistics() {
    for (Configuration configuration : tests.configurations().values()) {
      if (!configuration.has("runOrder")) {
        configuration.set("runOrder", "failedfirst");
        configuration.set("runOrderStatisticsFileChecksum", RunOrderFile.checksum(tests.kind()));
      }
    }
  }

  /** How the directories of a plugin's executions start, below the module's in the spool. */
  static String directoryPrefix(TestPlugin.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "-";
  }

  private static String safe(String executionId) {
    return executionId.replaceAll("[^A-Za-z0-9_-]", "_");
  }
}
