package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.change.ChangeDetector;
import io.foretest.change.ChangeRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * What {@code select} computes once for all modules of a build. Kept with the session, so that
 * modules built in parallel share it and nothing outlives the build.
 */
final class SharedWork {
  private final MavenSession session;
  private final Path root;
  private @Nullable Change change;

  private SharedWork(MavenSession session) {
    this.session = session;
    this.root = ReactorRoot.of(session);
  }

  static SharedWork of(MavenSession session) {
    SessionData data = session.getRepositorySession().getData();
    synchronized (data) {
      if (data.get(SharedWork.class) instanceof SharedWork existing) {
        return existing;
      }
      SharedWork created = new SharedWork(session);
      data.set(SharedWork.class, created);
      return created;
    }
  }

  Path root() {
    return root;
  }

  /** What this build changes. */
  synchronized Change change(Settings settings) {
    Change known = change;
    if (known == null) {
      known = ChangeDetector.detect(request(settings, System.getenv()));
      change = known;
    }
    return known;
  }

  private ChangeRequest request(Settings settings, Map<String, String> environment) {
    return new ChangeRequest(
        root,
        settings.base().orElse(null),
        environment,
        List::of,
        session.getStartTime().toInstant().toEpochMilli());
  }
}
