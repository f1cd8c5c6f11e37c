package io.foretest.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.DefaultDependencyResolutionRequest;
import org.apache.maven.project.DependencyResolutionException;
import org.apache.maven.project.DependencyResolutionResult;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectDependenciesResolver;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResult;

/** Maven's resolver, for the little that we ask of it. */
final class Artifacts {
  private final RepositorySystem system;
  private final ProjectDependenciesResolver projects;

  @Inject
  Artifacts(RepositorySystem system, ProjectDependenciesResolver projects) {
    this.system = system;
    this.projects = projects;
  }

  /**
   * Makes sure that a test run will find the artifact, so that an unreachable repository costs us
   * our part and not the user the build.
   *
   * @return its file
   * @throws ArtifactResolutionException if it cannot be had
   */
  Path require(MavenSession session, List<RemoteRepository> from, Dependency wanted)
      throws ArtifactResolutionException {
    return file(session, from, artifact(wanted));
  }

  /**
   * The file of an artifact, from the repositories of the reactor's top project.
   *
   * @throws ArtifactResolutionException if it cannot be had
   */
  Path file(MavenSession session, Artifact wanted) throws ArtifactResolutionException {
    return file(session, session.getTopLevelProject().getRemoteProjectRepositories(), wanted);
  }

  /**
   * The file of an artifact from given repositories.
   *
   * @throws ArtifactResolutionException if it cannot be had
   */
  Path file(MavenSession session, List<RemoteRepository> from, Artifact wanted)
      throws ArtifactResolutionException {
    return resolve(session, new ArtifactRequest(wanted, from, null))
        .getArtifact()
        .getFile()
        .toPath();
  }

  private ArtifactResult resolve(MavenSession session, ArtifactRequest request)
      throws ArtifactResolutionException {
    return CoreRealm.<ArtifactResult, ArtifactResolutionException>of(
        session, () -> system.resolveArtifact(session.getRepositorySession(), request));
  }

  /**
   * What is on the module's test class path, told from poms alone: nothing is downloaded, and
   * modules of the reactor that are not built yet do not matter. Declared dependencies where the
   * graph cannot be had.
   */
  TestStack stack(MavenSession session, MavenProject project) {
    Map<String, String> versions = declared(project);
    try {
      DefaultDependencyResolutionRequest request =
          new DefaultDependencyResolutionRequest(project, session.getRepositorySession());
      request.setResolutionFilter((node, parents) -> false);
      versions.putAll(graph(resolve(session, request).getDependencyGraph()));
    } catch (DependencyResolutionException e) {
      DependencyResolutionResult partial = e.getResult();
      if (partial != null && partial.getDependencyGraph() != null) {
        versions.putAll(graph(partial.getDependencyGraph()));
      }
    }
    return new TestStack(versions);
  }

  private DependencyResolutionResult resolve(
      MavenSession session, DefaultDependencyResolutionRequest request)
      throws DependencyResolutionException {
    return CoreRealm.<DependencyResolutionResult, DependencyResolutionException>of(
        session, () -> projects.resolve(request));
  }

  /**
   * The artifact and all it needs at run time.
   *
   * @throws org.eclipse.aether.resolution.DependencyResolutionException if a part cannot be had
   */
  List<File> classPath(MavenSession session, List<RemoteRepository> from, Dependency wanted)
      throws org.eclipse.aether.resolution.DependencyResolutionException {
    CollectRequest collect =
        new CollectRequest(
            new org.eclipse.aether.graph.Dependency(artifact(wanted), "runtime"), from);
    DependencyRequest request = new DependencyRequest(collect, Artifacts::atRunTime);
    return CoreRealm
        .<DependencyResult, org.eclipse.aether.resolution.DependencyResolutionException>of(
            session, () -> system.resolveDependencies(session.getRepositorySession(), request))
        .getArtifactResults()
        .stream()
        .map(ArtifactResult::getArtifact)
        .map(Artifact::getFile)
        .toList();
  }

  private static boolean atRunTime(DependencyNode node, List<DependencyNode> parents) {
    org.eclipse.aether.graph.Dependency dependency = node.getDependency();
    return dependency == null
        || (!dependency.isOptional()
            && !List.of("test", "provided", "system").contains(dependency.getScope()));
  }

  private static Map<String, String> declared(MavenProject project) {
    Map<String, String> versions = new TreeMap<>();
    for (Dependency dependency : project.getDependencies()) {
      if (dependency.getVersion() != null) {
        versions.put(
            dependency.getGroupId() + ":" + dependency.getArtifactId(), dependency.getVersion());
      }
    }
    return versions;
  }

  private static Map<String, String> graph(DependencyNode node) {
    Map<String, String> versions = new TreeMap<>();
    for (DependencyNode child : node.getChildren()) {
      Artifact artifact = child.getArtifact();
      versions.put(artifact.getGroupId() + ":" + artifact.getArtifactId(), artifact.getVersion());
      versions.putAll(graph(child));
    }
    return versions;
  }

  private static Artifact artifact(Dependency wanted) {
    return new DefaultArtifact(
        wanted.getGroupId(), wanted.getArtifactId(), "jar", wanted.getVersion());
  }
}
