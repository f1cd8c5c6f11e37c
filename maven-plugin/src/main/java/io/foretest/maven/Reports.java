package io.foretest.maven;

import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/** Where a test plugin puts its reports. */
final class Reports {
  private Reports() {}

  /** The report directory that a configuration names, or the plugin's default. */
  static Path directory(MavenProject project, TestPlugin.Kind kind, Configuration configuration) {
    Path target = Modules.target(project);
    return configuration
        .text("reportsDirectory")
        .filter(text -> !text.isEmpty())
        .map(text -> Modules.basedir(project).resolve(text).normalize())
        .orElse(target.resolve(kind.reports()));
  }
}
