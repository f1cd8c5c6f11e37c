package io.foretest.maven;

import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Before a module's tests: notes what the build changes, and selects where that was asked for. */
@Mojo(
    name = "select",
    defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class SelectMojo extends AbstractForetestMojo {
  private final HistoryLocation location;
  private final Artifacts artifacts;

  @Inject
  SelectMojo(HistoryLocation location, Artifacts artifacts) {
    this.location = location;
    this.artifacts = artifacts;
  }

  @Override
  void run(Settings settings) throws MojoExecutionException, MojoFailureException {
    if (!ranInParticipant(SelectGoal.NAME)) {
      new SelectGoal(location, artifacts).run(session(), project(), settings, getLog());
    }
  }
}
