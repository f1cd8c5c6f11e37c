package io.foretest.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Tells whether what a build adds to its test plugin is a Surefire provider of the build's own. */
final class ProviderJars {
  private static final String SERVICE =
      "META-INF/services/org.apache.maven.surefire.api.provider.SurefireProvider";

  private final MavenSession session;
  private final List<RemoteRepository> repositories;
  private final Artifacts artifacts;

  /**
   * @param repositories where the build's plugins come from
   */
  ProviderJars(MavenSession session, List<RemoteRepository> repositories, Artifacts artifacts) {
    this.session = session;
    this.repositories = repositories;
    this.artifacts = artifacts;
  }

  /** Also true where nobody can tell, as of a module that the same build has yet to make. */
  boolean holds(Dependency added) {
    try {
      return registers(artifacts.file(session, repositories, artifact(added)));
    } catch (ArtifactResolutionException | IOException e) {
      return true;
    }
  }

  /** Whether the jar registers a provider, as Surefire finds one. */
  static boolean registers(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.getEntry(SERVICE) != null;
    }
  }

  private static DefaultArtifact artifact(Dependency added) {
    return new DefaultArtifact(
        added.getGroupId(),
        added.getArtifactId(),
        added.getClassifier(),
        "jar",
        added.getVersion());
  }
}
