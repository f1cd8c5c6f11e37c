package io.foretest.demo.replay;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the sample's sources in this JVM, which stays warm over a hundred commits. */
final class JavaCompiling {
  private final JavaCompiler compiler;

  JavaCompiling() {
    JavaCompiler found = ToolProvider.getSystemJavaCompiler();
    if (found == null) {
      throw new IllegalStateException("the demo needs a JDK: this Java has no compiler");
    }
    compiler = found;
  }

  /**
   * Compiles some sources against the classes of the others.
   *
   * @param classPath holds {@code output}
   */
  void compile(Collection<Path> sources, String classPath, Path output) throws IOException {
    if (sources.isEmpty()) {
      return;
    }
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-proc:none", "-nowarn", "-g", "-d", output.toString(), "-cp", classPath);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new IOException("the sample does not compile:\n" + messages);
      }
    }
  }
}
