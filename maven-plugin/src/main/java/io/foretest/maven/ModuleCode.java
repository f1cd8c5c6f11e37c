package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.RepositoryRoot;
import io.foretest.code.ClassFiles;
import io.foretest.code.ClassGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Where a module's code lies, and how far its tests are from what changed. */
final class ModuleCode {
  private static final List<String> EXTENSIONS = List.of(".java", ".kt", ".groovy", ".scala");

  private final MavenSession session;
  private final MavenProject project;
  private final ModuleTests tests;
  private final Optional<Path> repository;
  private final Map<Path, Optional<String>> places = new HashMap<>();

  ModuleCode(MavenSession session, MavenProject project, ModuleTests tests) {
    this.session = session;
    this.project = project;
    this.tests = tests;
    this.repository = RepositoryRoot.of(Modules.basedir(project));
  }

  /** The module's directory from the repository's root; empty for the root and without git. */
  String path() {
    return inRepository(Modules.basedir(project));
  }

  /** A test's source from the repository's root; a best guess where no file is found. */
  String sourceOf(String testClass) {
    String below = testClass.replace('.', '/');
    Path usual = Modules.basedir(project).resolve("src/test/java").resolve(below + ".java");
    return placeOf(written(below).orElse(usual));
  }

  private Optional<Path> written(String below) {
    for (String root : project.getTestCompileSourceRoots()) {
      for (String extension : EXTENSIONS) {
        Path source = Path.of(root).resolve(below + extension);
        if (Files.exists(source)) {
          return Optional.of(source);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Fewest dependency steps from a changed class to each class of the module that one reaches. The
   * class files are read only if sources changed that the module can depend on.
   */
  Map<String, Integer> distances(Change change) {
    List<MavenProject> modules = new ArrayList<>(Modules.upstream(session, project));
    modules.add(project);
    Set<String> sources = sources(change);
    return sources.isEmpty() || !concerns(sources, modules)
        ? Map.of()
        : distances(sources, graph());
  }

  private ClassGraph graph() {
    CompiledModules compiled = SharedWork.of(session).compiled();
    ClassFiles product = compiled.classesIn(Path.of(project.getBuild().getOutputDirectory()));
    return compiled.graph(project, List.of(product, tests.classFiles()));
  }

  private Map<String, Integer> distances(Set<String> sources, ClassGraph graph) {
    Map<String, Integer> distances = new TreeMap<>();
    graph
        .distancesFrom(graph.classesOf(sources))
        .forEach(
            (name, distance) -> {
              if (tests.compiled(name)) {
                distances.put(name, distance);
              }
            });
    return distances;
  }

  private static Set<String> sources(Change change) {
    Set<String> sources = new LinkedHashSet<>();
    for (ChangedFile file : change.files()) {
      if (file.kind() == FileKind.MAIN_SOURCE || file.kind() == FileKind.TEST_SOURCE) {
        sources.add(file.path());
        Optional.ofNullable(file.oldPath()).ifPresent(sources::add);
      }
    }
    return sources;
  }

  private boolean concerns(Collection<String> sources, List<MavenProject> modules) {
    return modules.stream()
        .map(module -> inRepository(Modules.basedir(module)))
        .anyMatch(
            path -> path.isEmpty() || sources.stream().anyMatch(s -> s.startsWith(path + "/")));
  }

  private String inRepository(Path path) {
    return below(Modules.real(path));
  }

  private String below(Path real) {
    return relative(real).orElse("");
  }

  /** From the repository's root, with slashes; empty where the path is not below it. */
  private Optional<String> relative(Path real) {
    return repository
        .map(root -> root.relativize(real).toString().replace('\\', '/'))
        .filter(relative -> !relative.startsWith(".."));
  }

  /** Few questions to the file system: most sources are where their directory is. */
  private String placeOf(Path source) {
    Path directory = source.getParent();
    return directory == null || Files.isSymbolicLink(source)
        ? inRepository(source)
        : places
            .computeIfAbsent(directory, this::place)
            .map(place -> place + source.getFileName())
            .orElse("");
  }

  /** What a file's path from the repository's root begins with, by its directory. */
  private Optional<String> place(Path directory) {
    return relative(Modules.real(directory)).map(path -> path.isEmpty() ? "" : path + "/");
  }
}
