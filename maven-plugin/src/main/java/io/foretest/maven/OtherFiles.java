package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.CommitsSince;
import io.foretest.change.FileKinds;
import io.foretest.change.PathsSince;
import io.foretest.change.RepositoryRoot;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * Files that tests could read as they lie in the repository, without being compiled or copied. A
 * file belongs to the module whose directory is the nearest above it; what lies in the reactor's
 * root alone, every module may read.
 */
final class OtherFiles {
  private final Path root;
  private final Change change;
  private final Map<String, String> modulesByPath = new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, Optional<Set<String>>> sinceCommits = new ConcurrentHashMap<>();
  private final Map<String, Optional<Integer>> ages = new ConcurrentHashMap<>();

  OtherFiles(MavenSession session, Path root, Change change) {
    this.root = root;
    this.change = change;
    Optional<Path> repository = RepositoryRoot.of(root);
    for (MavenProject project : session.getProjects()) {
      repository
          .map(top -> top.relativize(Modules.real(Modules.basedir(project))).toString())
          .map(path -> path.replace('\\', '/'))
          .filter(path -> !path.isEmpty() && !path.startsWith(".."))
          .ifPresent(path -> modulesByPath.put(path + "/", Modules.name(project)));
    }
  }

  /**
   * Such files that are other than at a commit, among those that the modules may read.
   *
   * @return sorted; empty where git cannot compare with the commit
   */
  Optional<List<String>> since(String commit, Collection<String> modules) {
    return sinceCommits
        .computeIfAbsent(commit, this::readable)
        .map(paths -> paths.stream().filter(path -> belongsTo(path, modules)).toList());
  }

  /** How many commits ago a commit was; empty where git does not know. */
  Optional<Integer> commitsSince(String commit) {
    return ages.computeIfAbsent(commit, asked -> CommitsSince.commit(root, asked));
  }

  /**
   * The commit that a record made now can be compared with: HEAD, unless such files are changed and
   * not committed.
   */
  Optional<String> commit() {
    return Optional.ofNullable(change.commit())
        .filter(head -> !change.dirty() || readable(head).map(Collection::isEmpty).orElse(false));
  }

  private Optional<Set<String>> readable(String commit) {
    return paths(commit)
        .map(
            paths -> {
              Set<String> readable = new TreeSet<>(paths);
              readable.removeIf(path -> !FileKinds.readableByTests(path));
              return readable;
            });
  }

  private Optional<? extends Collection<String>> paths(String commit) {
    boolean sameBase =
        change.known() && change.baseline() != null && commit.equals(change.baseline().commit());
    return sameBase ? Optional.of(paths(change)) : PathsSince.commit(root, commit);
  }

  private static List<String> paths(Change change) {
    return change.files().stream().flatMap(OtherFiles::names).toList();
  }

  private static Stream<String> names(ChangedFile file) {
    return Stream.concat(Stream.of(file.path()), Optional.ofNullable(file.oldPath()).stream());
  }

  private boolean belongsTo(String path, Collection<String> modules) {
    return modulesByPath.entrySet().stream()
        .filter(entry -> path.startsWith(entry.getKey()))
        .findFirst()
        .map(entry -> modules.contains(entry.getValue()))
        .orElse(true);
  }
}
