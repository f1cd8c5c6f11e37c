package io.foretest.training.cli;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangeDetector;
import io.foretest.change.ChangeRequest;
import io.foretest.change.CiEnvironment;
import io.foretest.change.CiRun;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import io.foretest.history.ModuleFacts;
import io.foretest.protocol.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A test run outside Maven that has just ended: its journals become a build of the history, with
 * commit and change of the work tree as it is now.
 */
final class OutsideRun {
  private static final int COMMITS_ASKED = 100;

  private final HistoryStore store;
  private final Path root;
  private final @Nullable String base;

  /**
   * @param base revision that the change is measured against; null to detect it
   */
  OutsideRun(HistoryStore store, Path root, @Nullable String base) {
    this.store = store;
    this.root = root;
    this.base = base;
  }

  /** What the work tree changes, as seen at a time. */
  Change change(long nowMillis) {
    return ChangeDetector.detect(
        new ChangeRequest(
            root, base, System.getenv(), () -> store.fullBuildCommits(COMMITS_ASKED), nowMillis));
  }

  /**
   * Takes the run in, and its plans away: they were for this run only.
   *
   * @param modules those that ran, at least one
   * @param full whether all tests ran
   */
  IngestReport take(List<GradleModule> modules, boolean full) throws IOException {
    long start = oldest(modules);
    Change change = change(start);
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(root), BuildSpool.newBuildId())) {
      spool.writeBuild(info(spool.buildId(), change, modules, mode(modules, full)), change);
      for (GradleModule module : modules) {
        Plan plan = module.plan().orElse(null);
        spool.writeModule(new ModuleFacts(module.name(), module.path(), Map.of(), plan));
        move(module.journals(), spool.journalDir(module.name()));
        Files.deleteIfExists(module.planFile());
      }
      return store.ingest(spool);
    }
  }

  private static BuildMode mode(List<GradleModule> modules, boolean full) {
    boolean selected = modules.stream().flatMap(m -> m.plan().stream()).anyMatch(Plan::filters);
    if (selected) {
      return BuildMode.SELECTED;
    }
    return full ? BuildMode.FULL : BuildMode.PARTIAL;
  }

  private static BuildInfo info(
      String id, Change change, List<GradleModule> modules, BuildMode mode) {
    Optional<CiRun> ci = CiEnvironment.detect(System.getenv());
    Baseline baseline = change.baseline();
    return new BuildInfo(
        id,
        change.timeMillis(),
        change.commit(),
        baseline == null ? null : baseline.commit(),
        change.branch(),
        change.dirty(),
        change.author(),
        ci.map(CiRun::provider).orElse(null),
        ci.map(CiRun::runId).orElse(null),
        mode,
        System.getProperty("java.version", ""),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
        modules.stream().map(GradleModule::name).toList());
  }

  /** Whole files: an ingest that stops half-way leaves them to the next one. */
  private static void move(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.move(file, to.resolve(file.getFileName()));
      }
    }
  }

  /** When the oldest file of the run was last written, epoch milliseconds. */
  private static long oldest(List<GradleModule> modules) throws IOException {
    long oldest = System.currentTimeMillis();
    for (GradleModule module : modules) {
      try (Stream<Path> files = Files.list(module.journals())) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          oldest = Math.min(oldest, Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    return oldest;
  }
}
