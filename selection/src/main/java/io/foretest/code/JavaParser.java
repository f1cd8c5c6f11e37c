package io.foretest.code;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's parser, and nothing after it: no class path, no attribution, no annotation processor.
 */
final class JavaParser {
  private static final List<String> OPTIONS =
      List.of("-proc:none", "-Xlint:none", "-Xmaxerrs", String.valueOf(Integer.MAX_VALUE));

  private final List<Text> texts = new ArrayList<>();
  private final Set<URI> broken = new HashSet<>();

  private JavaParser(List<String> sources) {
    for (String source : sources) {
      texts.add(new Text(texts.size(), source));
    }
  }

  static List<OptionalInt> complexities(List<String> sources) {
    JavaParser parser = new JavaParser(sources);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<URI, Integer> found = compiler == null ? Map.of() : parser.parse(compiler);
    return parser.texts.stream().map(text -> parser.result(found.get(text.toUri()), text)).toList();
  }

  private OptionalInt result(@Nullable Integer complexity, Text text) {
    return complexity == null || broken.contains(text.toUri())
        ? OptionalInt.empty()
        : OptionalInt.of(complexity);
  }

  private Map<URI, Integer> parse(JavaCompiler compiler) {
    Map<URI, Integer> found = new HashMap<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(this::report, Locale.ROOT, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(Writer.nullWriter(), files, this::report, OPTIONS, null, texts);
      for (CompilationUnitTree unit : task.parse()) {
        found.put(unit.getSourceFile().toUri(), ComplexityScanner.of(unit));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    if (diagnostic.getKind() == Diagnostic.Kind.ERROR && source != null) {
      broken.add(source.toUri());
    }
  }

  /** A source in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(int number, String source) {
      super(URI.create("string:///Source" + number + ".java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
