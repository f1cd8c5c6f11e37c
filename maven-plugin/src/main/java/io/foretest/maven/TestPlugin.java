package io.foretest.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Surefire or Failsafe as one project has it. */
record TestPlugin(Kind kind, Plugin plugin) {
  /** The two plugins that run tests. */
  enum Kind {
    SUREFIRE("maven-surefire-plugin", "test", "test", "surefire-reports"),
    FAILSAFE("maven-failsafe-plugin", "integration-test", "verify", "failsafe-reports");

    private final String artifactId;
    private final String goal;
    private final String phase;
    private final String reports;

    Kind(String artifactId, String goal, String phase, String reports) {
      this.artifactId = artifactId;
      this.goal = goal;
      this.phase = phase;
      this.reports = reports;
    }

    String artifactId() {
      return artifactId;
    }

    /** The goal that runs tests. */
    String goal() {
      return goal;
    }

    /** The phase by whose end its tests have run. */
    String phase() {
      return phase;
    }

    /** Name of its report directory below {@code target}. */
    String reports() {
      return reports;
    }
  }

  /** Those that the project has; none for a pom module without either. */
  static List<TestPlugin> of(MavenProject project) {
    return Stream.of(Kind.values()).flatMap(kind -> find(project, kind).stream()).toList();
  }

  static Optional<TestPlugin> find(MavenProject project, Kind kind) {
    return Optional.ofNullable(project.getPlugin("org.apache.maven.plugins:" + kind.artifactId))
        .map(plugin -> new TestPlugin(kind, plugin));
  }

  /** Its version; empty where none is declared. */
  Optional<String> version() {
    return Optional.ofNullable(plugin.getVersion());
  }

  boolean isAtLeast(String version) {
    return version()
        .map(v -> new ComparableVersion(v).compareTo(new ComparableVersion(version)) >= 0)
        .orElse(false);
  }

  /** Its own configuration and that of each execution, by the execution's id. */
  Map<String, Configuration> configurations() {
    Map<String, Configuration> all = new LinkedHashMap<>();
    all.put("default-cli", Configuration.of(plugin));
    for (PluginExecution execution : plugin.getExecutions()) {
      all.put(execution.getId(), Configuration.of(execution));
    }
    return all;
  }

  /** Whether the build has taken its goal out of the lifecycle, as for tests that another runs. */
  boolean unbound() {
    List<PluginExecution> bound =
        plugin.getExecutions().stream().filter(e -> e.getGoals().contains(kind.goal)).toList();
    return !bound.isEmpty() && bound.stream().allMatch(TestPlugin::unbound);
  }

  private static boolean unbound(PluginExecution execution) {
    return "none".equals(execution.getPhase());
  }

  /** The configurations of executions that have the goal bound; the plugin's own without any. */
  List<Configuration> effective(String goal) {
    List<Configuration> bound = new ArrayList<>();
    for (PluginExecution execution : plugin.getExecutions()) {
      if (execution.getGoals().contains(goal) && !unbound(execution)) {
        bound.add(Configuration.of(execution));
      }
    }
    return bound.isEmpty() ? List.of(Configuration.of(plugin)) : bound;
  }
}
