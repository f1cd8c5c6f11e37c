package io.foretest.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From source files to the classes that they define. */
final class SourceIndex {
  private static final Pattern SOURCE = Pattern.compile("(.*/)?([^/]+)\\.(java|kt|groovy|scala)");

  /** The conventional source root in front of a package: {@code src}, a source set, a language. */
  private static final Pattern ROOT =
      Pattern.compile("(?:.*/)?src/[^/]+/(?:java|kotlin|groovy|scala)/(.*)");

  private final VisibleClasses classes;
  private final VisibleNames names;
  private final Predicate<String> mentioned;

  /** Top-level classes that name no source, by the one that they are taken to have. */
  private @Nullable Map<String, Set<String>> unnamed;

  /**
   * Looks sources up.
   *
   * @param mentioned whether some class mentions a binary name, whether that class exists or not
   */
  SourceIndex(VisibleClasses classes, VisibleNames names, Predicate<String> mentioned) {
    this.classes = classes;
    this.names = names;
    this.mentioned = mentioned;
  }

  /** The package as a path that ends with a slash; empty for the unnamed package. */
  private static String directory(String className) {
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
  }

  Set<String> classesOf(String path) {
    Matcher source = SOURCE.matcher(path);
    if (!source.matches() || source.group(2).equals("package-info")) {
      return Set.of();
    }
    String directory = source.group(1) == null ? "" : source.group(1);
    String file = path.substring(directory.length());
    Set<String> classes = compiled(directory, file);
    return classes.isEmpty() ? named(path, source.group(3)) : classes;
  }

  private Set<String> compiled(String directory, String file) {
    Set<String> classes = new TreeSet<>(unnamed().getOrDefault(file, Set.of()));
    this.classes.compiledFrom(file).forEach(site -> classes.add(names.of(site.info().name())));
    classes.removeIf(name -> !isIn(directory(name), directory, file));
    return classes;
  }

  private Map<String, Set<String>> unnamed() {
    Map<String, Set<String>> known = unnamed;
    if (known == null) {
      known = new HashMap<>();
      for (ClassSite site : classes.withoutSource()) {
        String name = names.of(site.info().name());
        String file = name.substring(name.lastIndexOf('.') + 1) + ".java";
        known.computeIfAbsent(file, same -> new HashSet<>()).add(name);
      }
      unnamed = known;
    }
    return known;
  }

  private static boolean isIn(String packageDirectory, String directory, String file) {
    return isPackage(packageDirectory, directory)
        || (!file.endsWith(".java") && isBelowRoot(packageDirectory, directory));
  }

  private static boolean isPackage(String packageDirectory, String directory) {
    return ("/" + directory).endsWith("/" + packageDirectory);
  }

  /** Kotlin and Scala sources may leave out the package that all of a module's have in common. */
  private static boolean isBelowRoot(String packageDirectory, String directory) {
    Matcher root = ROOT.matcher(directory);
    return root.matches() && ("/" + packageDirectory).endsWith("/" + root.group(1));
  }

  /** The class that a source no longer defines: what others still mention, else what it was. */
  private Set<String> named(String path, String extension) {
    String name = path.substring(0, path.length() - extension.length() - 1).replace('/', '.');
    for (String suffix = name; ; suffix = suffix.substring(suffix.indexOf('.') + 1)) {
      Set<String> known = mentioned(suffix, extension);
      if (!known.isEmpty()) {
        return known;
      }
      if (suffix.indexOf('.') < 0) {
        break;
      }
    }
    Matcher root = ROOT.matcher(path);
    return root.matches()
        ? Set.of(name.substring(name.length() - root.group(1).length() + extension.length() + 1))
        : Set.of();
  }

  private Set<String> mentioned(String name, String extension) {
    Set<String> known = new HashSet<>();
    if (mentioned.test(name)) {
      known.add(name);
    }
    if (extension.equals("kt") && mentioned.test(name + "Kt")) {
      known.add(name + "Kt");
    }
    return known;
  }
}
