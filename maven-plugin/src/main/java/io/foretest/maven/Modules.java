package io.foretest.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What is asked of a module in more than one place. */
final class Modules {
  private Modules() {}

  /** The module's name in plans, journals and the history. */
  static String name(MavenProject project) {
    return project.getGroupId() + ":" + project.getArtifactId();
  }

  /** The directory that is on the tests' class path and holds the plan. */
  static Path planDirectory(MavenProject project) {
    return target(project).resolve("foretest").resolve("cp");
  }

  static Path target(MavenProject project) {
    return Path.of(project.getBuild().getDirectory()).toAbsolutePath().normalize();
  }

  /** Whether main or test sources declare a Java module. */
  static boolean modular(MavenProject project) {
    return Stream.of(project.getCompileSourceRoots(), project.getTestCompileSourceRoots())
        .flatMap(List::stream)
        .map(root -> Path.of(root).resolve("module-info.java"))
        .anyMatch(Files::exists);
  }

  static Path basedir(MavenProject project) {
    File basedir = project.getBasedir();
    return basedir.toPath().toAbsolutePath().normalize();
  }
}
