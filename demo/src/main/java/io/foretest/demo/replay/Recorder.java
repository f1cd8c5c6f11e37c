package io.foretest.demo.replay;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangeDetector;
import io.foretest.change.ChangeRequest;
import io.foretest.change.ChangedFile;
import io.foretest.code.ClassGraph;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.ModuleFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes down what the Maven plugin would write of a build, with the same classes. */
final class Recorder {
  static final String MODULE = "org.example:toolbox";

  private final Path project;
  private final List<String> recorded = new ArrayList<>();

  Recorder(Path project) {
    this.project = project;
  }

  /** Opens the spool of a revision, which is checked out, and fills in its facts. */
  BuildSpool open(Revision revision) throws IOException {
    Change change =
        ChangeDetector.detect(
            new ChangeRequest(
                project, null, Map.of(), () -> List.copyOf(recorded), revision.timeMillis()));
    if (!change.known() || !revision.commit().equals(change.commit())) {
      throw new IOException(
          "what '" + revision.scripted().subject() + "' changes is not known: " + change.problem());
    }
    BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(project), BuildSpool.newBuildId());
    spool.writeBuild(info(spool.buildId(), change), change);
    spool.writeModule(new ModuleFacts(MODULE, "", distances(revision, change), null));
    recorded.add(0, revision.commit());
    return spool;
  }

  private static BuildInfo info(String buildId, Change change) {
    return new BuildInfo(
        buildId,
        change.timeMillis(),
        change.commit(),
        commit(change.baseline()),
        change.branch(),
        change.dirty(),
        change.author(),
        null,
        null,
        BuildMode.FULL,
        System.getProperty("java.version", ""),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""),
        List.of(MODULE));
  }

  private static @Nullable String commit(@Nullable Baseline baseline) {
    return baseline == null ? null : baseline.commit();
  }

  private static Map<String, Integer> distances(Revision revision, Change change) {
    ClassGraph graph = ClassGraph.read(List.of(revision.classes(), revision.testClasses()));
    List<String> paths = change.files().stream().map(ChangedFile::path).toList();
    Set<String> changed = new HashSet<>(graph.classesOf(paths));
    return graph.distancesFrom(changed);
  }
}
