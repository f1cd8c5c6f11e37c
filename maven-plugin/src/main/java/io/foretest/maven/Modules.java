package io.foretest.maven;

import io.foretest.evidence.ModuleOutput;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
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

  /** The modules of the reactor that the module depends on, directly or not. */
  static List<MavenProject> upstream(MavenSession session, MavenProject project) {
    return session.getProjectDependencyGraph() == null
        ? List.of()
        : session.getProjectDependencyGraph().getUpstreamProjects(project, true);
  }

  /** Where the build puts what it compiles of the module and of those it depends on. */
  static List<ModuleOutput> visibleOutputs(MavenSession session, MavenProject project) {
    return Stream.concat(Stream.of(project), upstream(session, project).stream())
        .map(
            module ->
                new ModuleOutput(
                    name(module),
                    Path.of(module.getBuild().getOutputDirectory()),
                    Path.of(module.getBuild().getTestOutputDirectory())))
        .toList();
  }

  /**
   * The path with the symbolic links of its existing part resolved, as the repository's root is.
   */
  static Path real(Path path) {
    Path normal = path.toAbsolutePath().normalize();
    try {
      return normal.toRealPath();
    } catch (IOException e) {
      Path parent = normal.getParent();
      return parent == null ? normal : real(parent).resolve(normal.getFileName());
    }
  }

  static Path basedir(MavenProject project) {
    File basedir = project.getBasedir();
    return basedir.toPath().toAbsolutePath().normalize();
  }
}
