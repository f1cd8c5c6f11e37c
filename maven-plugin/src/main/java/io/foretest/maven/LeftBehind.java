package io.foretest.maven;

import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.BuildSpool;
import io.foretest.history.HistoryStore;
import io.foretest.history.IngestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Records that wait outside the database: spools of builds that died, and runs outside Maven. */
final class LeftBehind {
  /** Where the recorder writes when no build tells it a place: Maven's layout, and Gradle's. */
  private static final List<String> OUTSIDE_MAVEN =
      List.of("target/foretest/journal", "build/foretest/journal");

  private final HistoryStore store;
  private final Path root;

  LeftBehind(HistoryStore store, Path root) {
    this.store = store;
    this.root = root;
  }

  List<IngestReport> take(List<MavenProject> projects) throws IOException {
    List<IngestReport> reports = new ArrayList<>();
    reports.add(store.ingest(BuildSpool.rootOf(root)));
    for (Path directory : directories(projects)) {
      reports.add(store.ingestJournals(directory, partOf(projects, directory)));
    }
    return reports;
  }

  private static List<Path> directories(List<MavenProject> projects) {
    return projects.stream()
        .map(Modules::basedir)
        .flatMap(basedir -> OUTSIDE_MAVEN.stream().map(basedir::resolve))
        .filter(Files::isDirectory)
        .toList();
  }

  /** A build of unknown commit: nobody noted it when the tests ran. */
  private static BuildInfo partOf(List<MavenProject> projects, Path directory) throws IOException {
    return BuildInfo.withoutGit(
        BuildSpool.newBuildId(),
        oldest(directory),
        BuildMode.PARTIAL,
        "",
        "",
        projects.stream().map(Modules::name).toList());
  }

  /** When the oldest file of the directory was last written, epoch milliseconds. */
  private static long oldest(Path directory) throws IOException {
    long oldest = System.currentTimeMillis();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        oldest = Math.min(oldest, Files.getLastModifiedTime(file).toMillis());
      }
    }
    return oldest;
  }
}
