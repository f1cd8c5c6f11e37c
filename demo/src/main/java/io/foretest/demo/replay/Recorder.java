package io.foretest.demo.replay;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangeDetector;
import io.foretest.change.ChangeRequest;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.code.ClassGraph;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.ModuleFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    List<String> sources =
        change.files().stream().filter(Recorder::isSource).map(ChangedFile::path).toList();
    Map<String, Integer> distances = new TreeMap<>(graph.distancesFrom(graph.classesOf(sources)));
    distances.keySet().removeIf(name -> !isTest(revision, name));
    return distances;
  }

  private static boolean isSource(ChangedFile file) {
    return file.kind() == FileKind.MAIN_SOURCE || file.kind() == FileKind.TEST_SOURCE;
  }

  private static boolean isTest(Revision revision, String name) {
    return Files.exists(revision.testClasses().resolve(name.replace('.', '/') + ".class"));
  }
}
