package io.foretest.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Runs one command of the trainer over the project's history. */
abstract class AbstractTrainerMojo extends AbstractForetestMojo {
  private final HistoryLocation location;
  private final Artifacts artifacts;

  AbstractTrainerMojo(HistoryLocation location, Artifacts artifacts) {
    this.location = location;
    this.artifacts = artifacts;
  }

  /** The trainer's command and what only it is told. */
  abstract List<String> command(Settings settings, Path root);

  @Override
  final void run(Settings settings) throws MojoExecutionException {
    Path root = ReactorRoot.of(session());
    try {
      new ForetestFiles(root).directory();
      report(process(settings).run(arguments(settings, root)));
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException("the trainer cannot be had: " + Text.of(e), e);
    } catch (IOException e) {
      throw new MojoExecutionException("the trainer cannot be run: " + Text.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("the trainer was interrupted", e);
    }
  }

  private TrainerProcess process(Settings settings) throws DependencyResolutionException {
    List<File> classPath =
        artifacts.classPath(
            session(),
            session().getTopLevelProject().getRemotePluginRepositories(),
            Self.artifact(Self.TRAINER));
    return new TrainerProcess(
        classPath, location.credentials(session(), settings, System.getenv()));
  }

  private List<String> arguments(Settings settings, Path root) {
    List<String> arguments = new ArrayList<>(command(settings, root));
    arguments.addAll(List.of("--root", root.toString()));
    settings.dbUrl().ifPresent(url -> arguments.addAll(List.of("--db-url", url)));
    arguments.addAll(
        List.of("--granularity", settings.granularity().name().toLowerCase(Locale.ROOT)));
    arguments.addAll(List.of("--min-runs", Integer.toString(settings.minRuns())));
    arguments.addAll(List.of("--min-failing-runs", Integer.toString(settings.minFailingRuns())));
    return arguments;
  }

  /** Too little history is no failure: a nightly build trains from its first night on. */
  private void report(int exitCode) throws MojoExecutionException {
    if (exitCode == TrainerProcess.TOO_LITTLE_HISTORY) {
      getLog().warn("Too little is recorded yet; the line above says what is missing.");
    } else if (exitCode != 0) {
      throw new MojoExecutionException(
          "the trainer failed with exit code " + exitCode + "; its last lines say why");
    }
  }
}
