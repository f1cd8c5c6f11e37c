package io.foretest.maven;

import io.foretest.history.BuildSpool;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Wires recording, and selection where it was asked for, into one module. */
final class ModuleWiring {
  private final MavenSession session;
  private final MavenProject project;
  private final Artifacts artifacts;
  private final BuildSpool spool;

  ModuleWiring(MavenSession session, MavenProject project, Artifacts artifacts, BuildSpool spool) {
    this.session = session;
    this.project = project;
    this.artifacts = artifacts;
    this.spool = spool;
  }

  /**
   * @throws ArtifactResolutionException if a part of ours cannot be had; nothing is changed then
   */
  void wire(List<TestPlugin> plugins, Settings settings) throws ArtifactResolutionException {
    Optional<Path> extension = declaresExtension() ? Optional.empty() : Optional.of(extension());
    Marks.of(project).testSetup(TestEnvironment.setup(project, plugins));
    Marks.of(project).spool(spool.directory());
    for (TestPlugin plugin : plugins) {
      record(new TestPluginWiring(plugin), extension);
    }
    if (settings.select().plans()) {
      select(plugins, settings);
    }
    new GoalBinding(project).bind(plugins);
  }

  private boolean declaresExtension() {
    return project.getDependencies().stream()
        .anyMatch(
            d -> d.getGroupId().equals(Self.GROUP) && d.getArtifactId().equals(Self.EXTENSION));
  }

  private Path extension() throws ArtifactResolutionException {
    return artifacts.require(
        session, project.getRemoteProjectRepositories(), Self.artifact(Self.EXTENSION));
  }

  private void record(TestPluginWiring wiring, Optional<Path> extension) {
    String module = Modules.name(project);
    wiring.record(spool.buildId(), module, spool.journalDir(module));
    if (extension.isPresent()) {
      boolean elements = new UserFilters(session.getUserProperties()).replacedClasspath().isEmpty();
      wiring.addExtension(extension.get(), elements);
    }
  }

  private void select(List<TestPlugin> plugins, Settings settings) {
    TestStack stack = artifacts.stack(session, project);
    SelectionPath path = path(plugins, settings, stack);
    path = path.kind() == SelectionPath.Kind.PROVIDER ? provider(path, stack) : path;
    for (TestPlugin plugin : plugins) {
      wire(plugin, path, stack);
    }
    Marks.of(project).path(path);
    keepBuildCacheOut();
  }

  private SelectionPath path(List<TestPlugin> plugins, Settings settings, TestStack stack) {
    ProviderJars jars = new ProviderJars(session, project.getRemotePluginRepositories(), artifacts);
    PathChoice choice =
        new PathChoice(settings.provider(), Modules.modular(project), () -> stack, jars::holds);
    return obstacle().map(SelectionPath::aside).orElseGet(() -> weakest(plugins, choice));
  }

  /** Why no plan would reach the tests, whatever runs them. */
  private Optional<String> obstacle() {
    return new UserFilters(session.getUserProperties())
        .replacedClasspath()
        .map(option -> option + " replaces what Foretest adds")
        .or(this::comma);
  }

  private Optional<String> comma() {
    return Modules.planDirectory(project).toString().contains(",")
        ? Optional.of("Surefire splits class path entries at the comma in the project's path")
        : Optional.empty();
  }

  /** One path a module: where Surefire and Failsafe differ, the one that fits both. */
  private static SelectionPath weakest(List<TestPlugin> plugins, PathChoice choice) {
    return plugins.stream()
        .map(choice::choose)
        .reduce((a, b) -> a.kind().compareTo(b.kind()) >= 0 ? a : b)
        .orElseThrow();
  }

  /** The provider's path if its parts can be had, else the platform's. */
  private SelectionPath provider(SelectionPath path, TestStack stack) {
    try {
      artifacts.require(
          session, project.getRemotePluginRepositories(), Self.artifact(Self.PROVIDER));
      artifacts.require(session, project.getRemotePluginRepositories(), launcher(stack));
      return path;
    } catch (ArtifactResolutionException e) {
      return SelectionPath.platform("the provider cannot be had: " + Text.of(e));
    }
  }

  private static Dependency launcher(TestStack stack) {
    return Self.dependency(
        "org.junit.platform", "junit-platform-launcher", stack.platformVersion().orElseThrow());
  }

  private void wire(TestPlugin plugin, SelectionPath path, TestStack stack) {
    TestPluginWiring wiring = new TestPluginWiring(plugin);
    if (path.kind() != SelectionPath.Kind.ASIDE) {
      wiring.addPlanDirectory(Modules.planDirectory(project));
    }
    if (path.kind() == SelectionPath.Kind.PROVIDER) {
      wiring.addProvider(launcher(stack));
    }
    if (path.kind() == SelectionPath.Kind.PLATFORM && ordersByFile(plugin)) {
      wiring.orderByStatistics();
    }
  }

  private boolean ordersByFile(TestPlugin plugin) {
    Optional<RunOrderFile> file =
        RunOrderFile.of(
            Modules.basedir(project),
            Reports.directory(project, plugin.kind(), Configuration.of(plugin.plugin())),
            plugin.kind());
    return plugin.isAtLeast(RunOrderFile.FIRST_SUREFIRE) && file.isPresent();
  }

  /** A selective build must not be restored from Maven's build cache as if it were complete. */
  private void keepBuildCacheOut() {
    session.getUserProperties().setProperty("maven.build.cache.skipSave", "true");
    project.getProperties().setProperty("maven.build.cache.skipCache", "true");
  }
}
