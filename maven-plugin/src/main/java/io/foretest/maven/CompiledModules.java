package io.foretest.maven;

import io.foretest.code.ClassFiles;
import io.foretest.code.ClassGraph;
import io.foretest.code.ClassIndex;
import io.foretest.evidence.CurrentCode;
import io.foretest.evidence.DigestIndex;
import io.foretest.evidence.OutputDigests;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final ClassIndex classIndex = new ClassIndex();
  private final Map<Path, OutputDigests> digests = new ConcurrentHashMap<>();
  private final DigestIndex digestIndex = new DigestIndex();

  CompiledModules(MavenSession session, Path cache) {
    this.session = session;
    this.cache = cache;
  }

  /**
   * Who depends on whom among the classes that the module can see.
   *
   * @param own what is compiled of the module itself
   */
  ClassGraph graph(MavenProject project, List<ClassFiles> own) {
    List<ClassFiles> above =
        Modules.upstream(session, project).stream()
            .flatMap(CompiledModules::directories)
            .map(directory -> classes.computeIfAbsent(directory, this::indexed))
            .toList();
    return ClassGraph.of(classIndex, above, own);
  }

  private ClassFiles indexed(Path directory) {
    ClassFiles files = classesIn(directory);
    classIndex.add(files);
    return files;
  }

  /** Class files of a directory as they are now. */
  ClassFiles classesIn(Path directory) {
    return ClassFiles.in(directory, cache);
  }

  /** Digests of the module's output and of that of the modules it depends on. */
  CurrentCode code(MavenProject project) throws IOException {
    List<OutputDigests> own = new ArrayList<>();
    for (Path directory : directories(project).toList()) {
      own.add(OutputDigests.read(Modules.name(project), directory, cache));
    }
    List<OutputDigests> above = new ArrayList<>();
    for (MavenProject module : Modules.upstream(session, project)) {
      for (Path directory : directories(module).toList()) {
        above.add(finished(module, directory));
      }
    }
    return CurrentCode.of(digestIndex, above, own);
  }

  private OutputDigests finished(MavenProject module, Path directory) throws IOException {
    try {
      return digests.computeIfAbsent(directory, absent -> digested(module, directory));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private OutputDigests digested(MavenProject module, Path directory) {
    try {
      OutputDigests read = OutputDigests.read(Modules.name(module), directory, cache);
      digestIndex.add(read);
      return read;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the build puts what it compiles of a module: product classes, then tests. */
  static Stream<Path> directories(MavenProject module) {
    return Stream.of(
            module.getBuild().getOutputDirectory(), module.getBuild().getTestOutputDirectory())
        .map(Path::of);
  }
}
