package io.foretest.maven;

import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.codehaus.plexus.PlexusContainer;

/**
 * Calls into Maven's own components from an extension. Maven hands out components by what the
 * calling thread's class loader can see, and from the realm of an extension of {@code
 * .mvn/extensions.xml} the resolver of Maven 3.10 does not see its own parts.
 */
final class CoreRealm {
  /** A call that may fail in one way. */
  @FunctionalInterface
  interface Call<T, E extends Exception> {
    T run() throws E;
  }

  private CoreRealm() {}

  /** Runs the call with the class loader that Maven itself calls its components with. */
  static <T, E extends Exception> T of(MavenSession session, Call<T, E> call) throws E {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(realm(session).orElse(before));
    try {
      return call.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Empty on Maven 4, whose components see each other from everywhere. */
  @SuppressWarnings("deprecation") // the only way to the realm that every Maven 3 has
  private static Optional<ClassLoader> realm(MavenSession session) {
    return Optional.ofNullable(session.getContainer()).map(PlexusContainer::getContainerRealm);
  }
}
