package io.foretest.it.trial;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sorts out faults that do not compile, without a build. In doubt the build has to tell. */
final class CompileCheck {
  private final String classPath;
  private final Path output;

  private CompileCheck(String classPath, Path output) {
    this.classPath = classPath;
    this.output = output;
  }

  /**
   * @param project with compiled classes, which are copied
   * @param testClassPath of its tests; empty if nobody knows
   * @param directory for the copy
   */
  static CompileCheck of(Path project, Optional<String> testClassPath, Path directory)
      throws IOException {
    List<String> entries = new ArrayList<>();
    try (Stream<Path> all = Files.walk(project)) {
      for (Path classes : all.filter(CompileCheck::isOutput).sorted().toList()) {
        Path copy = directory.resolve("classes" + entries.size());
        Workplace.Trees.copy(classes, copy);
        entries.add(copy.toString());
      }
    }
    testClassPath.ifPresent(entries::add);
    return new CompileCheck(String.join(File.pathSeparator, entries), directory.resolve("checked"));
  }

  private static boolean isOutput(Path path) {
    return path.endsWith(Path.of("target", "classes")) && Files.isDirectory(path);
  }

  /** Whether the source in its place compiles, or cannot be checked because the sound one fails. */
  boolean mayCompile(Path file, String sound, String faulty) throws IOException {
    return compiles(file, faulty) || !compiles(file, sound);
  }

  private boolean compiles(Path file, String source) throws IOException {
    Workplace.Trees.delete(output);
    Files.createDirectories(output);
    Path copy = output.resolve(file.getFileName().toString());
    Files.writeString(copy, source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-cp", classPath, "-d", output.toString());
    try (var files = compiler.getStandardFileManager(problem -> {}, null, null)) {
      return compiler
          .getTask(
              new StringWriter(),
              files,
              problem -> {},
              options,
              null,
              files.getJavaFileObjects(copy))
          .call();
    }
  }
}
