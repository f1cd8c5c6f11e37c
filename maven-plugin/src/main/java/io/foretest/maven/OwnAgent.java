package io.foretest.maven;

import io.foretest.protocol.JacocoArgument;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.jspecify.annotations.Nullable;

/** The JaCoCo agent that is added where a build has none of its own. */
final class OwnAgent {
  private final MavenSession session;
  private final Artifacts artifacts;
  private @Nullable Path jar;

  OwnAgent(MavenSession session, Artifacts artifacts) {
    this.session = session;
    this.artifacts = artifacts;
  }

  /**
   * The argument of a JVM that is to be watched. The agent writes no file, and watches classes of
   * packages that the reactor's modules have compiled until now: a test sees no others of it.
   *
   * @throws ArtifactResolutionException if the agent cannot be had
   */
  String argument() throws ArtifactResolutionException {
    List<Path> directories =
        session.getProjects().stream()
            .map(MavenProject::getBuild)
            .flatMap(b -> Stream.of(b.getOutputDirectory(), b.getTestOutputDirectory()))
            .map(Path::of)
            .toList();
    return "-javaagent:"
        + jar()
        + "=output=none,sessionid="
        + JacocoArgument.OWN_SESSION
        + ",includes="
        + PackagePatterns.of(directories);
  }

  private synchronized Path jar() throws ArtifactResolutionException {
    Path known = jar;
    if (known == null) {
      Artifact agent =
          new DefaultArtifact(
              "org.jacoco", "org.jacoco.agent", "runtime", "jar", Self.jacocoVersion());
      known = artifacts.file(session, agent);
      jar = known;
    }
    return known;
  }
}
