package io.foretest.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What sources of {@link PlainGraph} define, all indexed at once. */
final class PlainSources {
  private static final Pattern SOURCE = Pattern.compile("(.*/)?([^/]+)\\.(java|kt|groovy|scala)");

  private static final Pattern ROOT =
      Pattern.compile("(?:.*/)?src/[^/]+/(?:java|kotlin|groovy|scala)/(.*)");

  private final Map<String, Map<String, Set<String>>> bySource = new HashMap<>();

  private final Set<String> mentioned;

  private PlainSources(Set<String> mentioned) {
    this.mentioned = mentioned;
  }

  static PlainSources of(List<ClassInfo> classes, TopLevelNames names, Set<String> mentioned) {
    PlainSources index = new PlainSources(mentioned);
    classes.forEach(info -> index.add(info, names.of(info.name())));
    return index;
  }

  private void add(ClassInfo info, String topLevel) {
    String source = info.sourceFile();
    String directory = directory(topLevel);
    if (source == null) {
      source = topLevel.substring(topLevel.lastIndexOf('.') + 1) + ".java";
    }
    bySource
        .computeIfAbsent(source, name -> new HashMap<>())
        .computeIfAbsent(directory, name -> new HashSet<>())
        .add(topLevel);
  }

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
    Set<String> classes = new TreeSet<>();
    bySource
        .getOrDefault(file, Map.of())
        .forEach(
            (packageDirectory, defined) -> {
              if (isPackage(packageDirectory, directory)
                  || (!file.endsWith(".java") && isBelowRoot(packageDirectory, directory))) {
                classes.addAll(defined);
              }
            });
    return classes;
  }

  private static boolean isPackage(String packageDirectory, String directory) {
    return ("/" + directory).endsWith("/" + packageDirectory);
  }

  private static boolean isBelowRoot(String packageDirectory, String directory) {
    Matcher root = ROOT.matcher(directory);
    return root.matches() && ("/" + packageDirectory).endsWith("/" + root.group(1));
  }

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
    if (mentioned.contains(name)) {
      known.add(name);
    }
    if (extension.equals("kt") && mentioned.contains(name + "Kt")) {
      known.add(name + "Kt");
    }
    return known;
  }
}
