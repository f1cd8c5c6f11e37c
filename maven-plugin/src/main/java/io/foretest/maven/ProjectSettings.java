package io.foretest.maven;

import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads a project's settings. */
final class ProjectSettings {
  private ProjectSettings() {}

  /** Where no goal has been given parameters yet. */
  static Values of(MavenSession session, MavenProject project) {
    return of(session, project, name -> configured(project, name));
  }

  /** With the parameters that Maven gave a goal. */
  static Values of(MavenSession session, MavenProject project, Values.Lookup configured) {
    return Values.of(
        session.getUserProperties()::getProperty, configured, project.getProperties()::getProperty);
  }

  /** Whether the kill switch is on; no other setting is looked at. */
  static boolean skipped(Values values) {
    return Parse.bool(Setting.SKIP, values.find(Setting.SKIP).orElse("false"));
  }

  private static @Nullable String configured(MavenProject project, String parameter) {
    Plugin plugin = project.getPlugin(Self.GROUP + ":" + Self.PLUGIN);
    return plugin == null ? null : text(plugin, parameter);
  }

  /** A parameter's text; a list such as {@code <always>} as one comma-separated text. */
  private static @Nullable String text(Plugin plugin, String parameter) {
    String joined = String.join(",", Configuration.of(plugin).texts(parameter));
    return joined.isEmpty() ? null : joined;
  }
}
