package io.foretest.maven;

import io.foretest.code.ClassFiles;
import io.foretest.evidence.OutputDigests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * What modules compiled, as the modules that depend on them see it. When Maven comes to a module,
 * those that it depends on are finished, so that each of them is read once for all others; the
 * module itself is not finished, and is read anew.
 */
final class CompiledModules {
  private final MavenSession session;
  private final Path cache;
  private final Map<Path, ClassFiles> classes = new ConcurrentHashMap<>();
  private final Map<Path, OutputDigests> digests = new ConcurrentHashMap<>();

  CompiledModules(MavenSession session, Path cache) {
    this.session = session;
    this.cache = cache;
  }

  /** Class files of the modules that the module depends on. */
  List<ClassFiles> classesAbove(MavenProject project) {
    return Modules.upstream(session, project).stream()
        .flatMap(CompiledModules::directories)
        .map(directory -> classes.computeIfAbsent(directory, this::classesIn))
        .toList();
  }

  /** Class files of a directory as they are now. */
  ClassFiles classesIn(Path directory) {
    return ClassFiles.in(directory, cache);
  }

  /** Digests of the module's output and of that of the modules it depends on. */
  List<OutputDigests> digests(MavenProject project) throws IOException {
    List<OutputDigests> all = new ArrayList<>();
    for (Path directory : directories(project).toList()) {
      all.add(OutputDigests.read(Modules.name(project), directory, cache));
    }
    for (MavenProject above : Modules.upstream(session, project)) {
      for (Path directory : directories(above).toList()) {
        all.add(finished(above, directory));
      }
    }
    return all;
  }

  private OutputDigests finished(MavenProject module, Path directory) throws IOException {
    OutputDigests known = digests.get(directory);
    if (known == null) {
      known = OutputDigests.read(Modules.name(module), directory, cache);
      digests.put(directory, known);
    }
    return known;
  }

  /** Where the build puts what it compiles of a module: product classes, then tests. */
  static Stream<Path> directories(MavenProject module) {
    return Stream.of(
            module.getBuild().getOutputDirectory(), module.getBuild().getTestOutputDirectory())
        .map(Path::of);
  }
}
