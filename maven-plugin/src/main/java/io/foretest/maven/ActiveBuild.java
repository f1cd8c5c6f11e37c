package io.foretest.maven;

import io.foretest.history.BuildSpool;
import io.foretest.history.HistorySettings;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * What the participant keeps from the start of a build to its end.
 *
 * @param settings of the reactor's top project
 * @param projects the modules that are wired
 */
record ActiveBuild(
    ForetestFiles files,
    Settings settings,
    HistorySettings history,
    BuildSpool spool,
    CoverageRecording coverage,
    List<MavenProject> projects) {
  /** Keeps it with the session, so that it ends with the session, in IDEs and daemons too. */
  void attach(MavenSession session) {
    data(session).set(ActiveBuild.class, this);
  }

  /** The session's build, once: a second call finds none. */
  static Optional<ActiveBuild> detach(MavenSession session) {
    Object found = data(session).get(ActiveBuild.class);
    data(session).set(ActiveBuild.class, null);
    return found instanceof ActiveBuild build ? Optional.of(build) : Optional.empty();
  }

  private static SessionData data(MavenSession session) {
    return session.getRepositorySession().getData();
  }
}
