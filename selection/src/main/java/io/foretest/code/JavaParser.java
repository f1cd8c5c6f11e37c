package io.foretest.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The JDK's parser, and nothing after it: no class path, no attribution, no annotation processor.
 */
final class JavaParser {
  private static final List<String> OPTIONS = List.of("-proc:none", "-Xlint:none");

  private JavaParser() {}

  static OptionalInt complexity(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    return compiler == null ? OptionalInt.empty() : complexity(compiler, source);
  }

  private static OptionalInt complexity(JavaCompiler compiler, String source) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  Writer.nullWriter(),
                  files,
                  diagnostics,
                  OPTIONS,
                  null,
                  List.of(new Text(source)));
      int complexity = 0;
      for (CompilationUnitTree unit : task.parse()) {
        complexity += ComplexityScanner.of(unit);
      }
      return hasErrors(diagnostics) ? OptionalInt.empty() : OptionalInt.of(complexity);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasErrors(DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .anyMatch(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR);
  }

  /** A source that is in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String source) {
      super(URI.create("string:///Source.java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
