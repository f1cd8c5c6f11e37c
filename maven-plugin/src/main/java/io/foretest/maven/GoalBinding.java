package io.foretest.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** Binds {@code select} and {@code check} into a module unless its pom already does. */
final class GoalBinding {
  private static final String KEY = Self.GROUP + ":" + Self.PLUGIN;
  private static final String AFTER_INTEGRATION = "verify";

  private final MavenProject project;

  GoalBinding(MavenProject project) {
    this.project = project;
  }

  void bind(List<TestPlugin> testPlugins) {
    Build build = project.getBuild();
    Plugin plugin = own(build);
    add(plugin, "select", "process-test-classes", "select", TestPlugin.Kind.SUREFIRE);
    for (TestPlugin tests : testPlugins) {
      String id = "check-" + tests.kind().name().toLowerCase(Locale.ROOT);
      add(plugin, id, phase(tests), "check", tests.kind());
    }
    plugin.flushExecutionMap();
    putLast(build, plugin);
  }

  private Plugin own(Build build) {
    Plugin plugin = build.getPluginsAsMap().get(KEY);
    if (plugin == null) {
      new EnforcerRules(project).leaveOut(KEY);
      plugin = new Plugin();
      plugin.setGroupId(Self.GROUP);
      plugin.setArtifactId(Self.PLUGIN);
      plugin.setVersion(Self.version());
    }
    return plugin;
  }

  /**
   * As the last of the project's, so that in one phase its goals come after tests. Sets the whole
   * list: Maven 4 hands out views of plugins, of which removing one removes nothing.
   */
  private static void putLast(Build build, Plugin plugin) {
    List<Plugin> plugins = new ArrayList<>(build.getPlugins());
    plugins.removeIf(other -> other.getKey().equals(KEY));
    plugins.add(plugin);
    build.setPlugins(plugins);
    build.flushPluginMap();
  }

  private static void add(
      Plugin plugin, String id, String phase, String goal, TestPlugin.Kind kind) {
    if (plugin.getExecutions().stream().anyMatch(e -> boundAs(e, goal, kind))) {
      return;
    }
    PluginExecution execution = new PluginExecution();
    execution.setId("foretest-" + id);
    execution.setPhase(phase);
    execution.addGoal(goal);
    Configuration configuration = Configuration.of(execution);
    configuration.inherit(Configuration.of(plugin));
    if (goal.equals("check")) {
      configuration.set("testPlugin", kind.name());
    }
    plugin.addExecution(execution);
  }

  private static boolean boundAs(PluginExecution execution, String goal, TestPlugin.Kind kind) {
    return execution.getGoals().contains(goal)
        && (!goal.equals("check")
            || Configuration.of(execution)
                .text("testPlugin")
                .orElse(TestPlugin.Kind.SUREFIRE.name())
                .equalsIgnoreCase(kind.name()));
  }

  /** Surefire's own phase; later where the build runs it later. */
  private static String phase(TestPlugin tests) {
    boolean usual =
        tests.plugin().getExecutions().stream()
            .map(PluginExecution::getPhase)
            .allMatch(p -> p == null || p.equals(tests.kind().phase()) || p.equals("none"));
    return usual ? tests.kind().phase() : AFTER_INTEGRATION;
  }
}
