package io.foretest.maven;

import io.foretest.protocol.Fallback;
import java.io.IOException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.MavenExecutionException;
import org.apache.maven.execution.MavenSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wires Foretest into a build and closes its books at the end. Works as {@code
 * <extensions>true</extensions>} and from {@code .mvn/extensions.xml}. Nothing that goes wrong here
 * may change what the build says, except a setting that a person gave and that cannot be used.
 */
public final class ForetestParticipant extends AbstractMavenLifecycleParticipant {
  private static final Logger LOG = LoggerFactory.getLogger(Console.NAME);

  private final Artifacts artifacts;
  private final HistoryLocation location;

  @Inject
  ForetestParticipant(Artifacts artifacts, HistoryLocation location) {
    this.artifacts = artifacts;
    this.location = location;
  }

  @Override
  public void afterProjectsRead(MavenSession session) throws MavenExecutionException {
    Stopwatch watch = Stopwatch.start(LOG.isDebugEnabled());
    try {
      new BuildStart(session, artifacts, location).run();
      LOG.debug("wiring took {}", watch);
    } catch (SettingsException e) {
      throw new MavenExecutionException(e.getMessage(), e);
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("Foretest steps aside, everything runs ({}): {}", Fallback.INTERNAL, Text.of(e));
      LOG.debug("why Foretest steps aside", e);
    }
  }

  @Override
  public void afterSessionEnd(MavenSession session) {
    Stopwatch watch = Stopwatch.start(LOG.isDebugEnabled());
    try {
      Optional<ActiveBuild> build = ActiveBuild.detach(session);
      if (build.isPresent()) {
        new BuildEnd(session, build.get()).run();
        LOG.debug("closing the books took {}", watch);
      }
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.warn("Foretest could not close its books: {}", Text.of(e));
      LOG.debug("why Foretest could not close its books", e);
    }
  }
}
