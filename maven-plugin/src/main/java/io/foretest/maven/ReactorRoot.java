package io.foretest.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Finds the directory that holds {@code .foretest}: the one place for a project however Maven was
 * called, so that {@code -pl}, {@code -f module/pom.xml} and a build from a module's directory
 * share one history.
 */
final class ReactorRoot {
  private ReactorRoot() {}

  static Path of(MavenSession session) {
    Path started = started(session);
    return Files.isDirectory(started.resolve(".mvn"))
        ? started
        : topmost(session).orElse(started).toAbsolutePath().normalize();
  }

  private static Path started(MavenSession session) {
    File directory = session.getRequest().getMultiModuleProjectDirectory();
    Path path =
        directory == null ? Path.of(session.getExecutionRootDirectory()) : directory.toPath();
    return path.toAbsolutePath().normalize();
  }

  /** The furthest parent of the built project that lies on this disk, found by relative path. */
  private static Optional<Path> topmost(MavenSession session) {
    MavenProject project = session.getTopLevelProject();
    while (project != null
        && project.getParent() != null
        && project.getParent().getFile() != null) {
      project = project.getParent();
    }
    return Optional.ofNullable(project).map(MavenProject::getBasedir).map(File::toPath);
  }
}
