package io.foretest.maven;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.CiEnvironment;
import io.foretest.change.CiRun;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/** The facts of a build that cannot be computed later. */
final class BuildFacts {
  private final MavenSession session;
  private final Path root;

  BuildFacts(MavenSession session, Path root) {
    this.session = session;
    this.root = root;
  }

  BuildInfo of(String buildId, Change change, SelectMode select, Map<String, String> environment) {
    Optional<CiRun> ci = CiEnvironment.detect(environment);
    return new BuildInfo(
        buildId,
        session.getStartTime().toInstant().toEpochMilli(),
        change.commit(),
        commit(change.baseline()),
        change.branch(),
        change.dirty(),
        change.author(),
        ci.map(CiRun::provider).orElse(null),
        ci.map(CiRun::runId).orElse(null),
        mode(select),
        System.getProperty("java.version", ""),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
        session.getProjects().stream().map(Modules::name).toList());
  }

  /** What the build runs unless a module says otherwise. */
  private BuildMode mode(SelectMode select) {
    if (partial()) {
      return BuildMode.PARTIAL;
    }
    return select.plans() ? BuildMode.FALLBACK : BuildMode.FULL;
  }

  /** Whether the user built only some modules or some tests: such a build proves nothing whole. */
  boolean partial() {
    return new UserFilters(session.getUserProperties()).narrow()
        || session.getProjects().size() < session.getAllProjects().size()
        || !Path.of(session.getExecutionRootDirectory()).toAbsolutePath().normalize().equals(root);
  }

  private static @Nullable String commit(@Nullable Baseline baseline) {
    return baseline == null ? null : baseline.commit();
  }
}
