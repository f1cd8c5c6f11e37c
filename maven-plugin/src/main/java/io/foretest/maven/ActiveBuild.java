package io.foretest.maven;

import io.foretest.history.BuildSpool;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What the participant keeps from the start of a build to its end.
 *
 * @param settings of the reactor's top project
 */
record ActiveBuild(Path root, Settings settings, BuildSpool spool, long startMillis) {
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
