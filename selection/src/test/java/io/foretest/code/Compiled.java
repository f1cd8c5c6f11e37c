package io.foretest.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that the JDK's compiler compiles into a directory. */
public final class Compiled {
  private Compiled() {}

  /** Compiles sources by path and gives the directory of their classes. */
  public static Path into(Path directory, Map<String, String> sources, String... options)
      throws IOException {
    Path root = directory.resolve("sources");
    List<Path> files = sources.keySet().stream().map(root::resolve).sorted().toList();
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = root.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
    Path classes = Files.createDirectories(directory.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> all = new java.util.ArrayList<>(List.of("-d", classes.toString(), "-proc:none"));
      all.addAll(List.of(options));
      assertThat(
              compiler
                  .getTask(
                      null, manager, null, all, null, manager.getJavaFileObjectsFromPaths(files))
                  .call())
          .isTrue();
    }
    return classes;
  }
}
