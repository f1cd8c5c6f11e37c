package io.foretest.maven;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.realm.ClassRealm;

/** Whether a module takes part: where poms declare the plugin, only their modules do. */
final class Declared {
  private static final String CORE_EXTENSION = "coreExtension>";

  private Declared() {}

  static boolean in(MavenSession session, MavenProject project) {
    return coreExtension()
        || extension(project)
        || session.getProjects().stream().noneMatch(Declared::extension);
  }

  /** From {@code .mvn/extensions.xml}: no pom need know of us. */
  private static boolean coreExtension() {
    return Declared.class.getClassLoader() instanceof ClassRealm realm
        && realm.getId().startsWith(CORE_EXTENSION);
  }

  private static boolean extension(MavenProject project) {
    return Optional.ofNullable(project.getPlugin(Self.GROUP + ":" + Self.PLUGIN))
        .filter(Plugin::isExtensions)
        .isPresent();
  }
}
