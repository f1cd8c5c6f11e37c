package io.foretest.code;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who depends on whom among compiled classes, told by their constant pools, declarations and
 * annotations. Nested classes belong to their top-level class, and only top-level classes are
 * named. Names are binary names with dots.
 *
 * <p>The graph knows what classes mention. It does not know reflection, service files, resources or
 * constants that the compiler copied: it is a hint, never a proof.
 */
public final class ClassGraph {
  private final TopLevelNames names;
  private final Map<String, Set<String>> users;
  private final SourceIndex sources;
  private final List<String> problems;

  private ClassGraph(
      TopLevelNames names,
      Map<String, Set<String>> users,
      SourceIndex sources,
      List<String> problems) {
    this.names = names;
    this.users = users;
    this.sources = sources;
    this.problems = List.copyOf(problems);
  }

  /**
   * Reads every class file below the directories. A directory that does not exist holds no classes;
   * a class file that cannot be read is named in {@link #problems()}.
   */
  public static ClassGraph read(Collection<Path> classDirectories) {
    return of(classDirectories.stream().map(ClassFiles::in).toList());
  }

  /** The graph of class files that were read. */
  public static ClassGraph of(Collection<ClassFiles> directories) {
    List<ClassInfo> classes = directories.stream().flatMap(d -> d.classes().stream()).toList();
    List<String> problems = directories.stream().flatMap(d -> d.problems().stream()).toList();
    TopLevelNames names = TopLevelNames.of(classes);
    Map<String, Set<String>> users = users(classes, names);
    return new ClassGraph(names, users, SourceIndex.of(classes, names, users.keySet()), problems);
  }

  private static Map<String, Set<String>> users(List<ClassInfo> classes, TopLevelNames names) {
    Map<String, Set<String>> users = new HashMap<>();
    for (ClassInfo info : classes) {
      String user = names.of(info.name());
      for (String reference : info.references()) {
        String used = names.of(reference);
        if (!used.equals(user)) {
          users.computeIfAbsent(used, name -> new HashSet<>()).add(user);
        }
      }
    }
    return users;
  }

  /** Top-level classes in the directories, sorted. */
  public Set<String> classes() {
    return new TreeSet<>(names.present());
  }

  /**
   * Fewest dependency steps from any of the changed classes to every class that depends on one: 0
   * for a changed class itself. Classes that none reaches are absent.
   *
   * @param changedClasses binary names; a class that no longer exists reaches those that still
   *     mention it
   */
  public Map<String, Integer> distancesFrom(Set<String> changedClasses) {
    Map<String, Integer> distances = new HashMap<>();
    Deque<String> queue = new ArrayDeque<>();
    for (String changed : changedClasses) {
      String name = names.of(changed.replace('.', '/'));
      if (distances.putIfAbsent(name, 0) == null) {
        queue.add(name);
      }
    }
    while (!queue.isEmpty()) {
      String used = queue.remove();
      int next = distances.getOrDefault(used, 0) + 1;
      for (String user : users.getOrDefault(used, Set.of())) {
        if (distances.putIfAbsent(user, next) == null) {
          queue.add(user);
        }
      }
    }
    return present(distances);
  }

  private Map<String, Integer> present(Map<String, Integer> distances) {
    Map<String, Integer> present = new TreeMap<>();
    distances.forEach(
        (name, distance) -> {
          if (names.isPresent(name)) {
            present.put(name, distance);
          }
        });
    return present;
  }

  /**
   * The top-level classes that sources define. A Kotlin or Java file may define several; a deleted
   * source defines the class that its path names. Paths that are no source define none.
   *
   * @param sourcePaths from the repository's root, with slashes
   */
  public Set<String> classesOf(Collection<String> sourcePaths) {
    Set<String> classes = new TreeSet<>();
    sourcePaths.forEach(path -> classes.addAll(sources.classesOf(path)));
    return classes;
  }

  /**
   * Path of the source below its source root, such as {@code com/example/Parser.java}; empty where
   * the class is unknown or was compiled without the name of its source.
   */
  public Optional<String> sourceOf(String className) {
    return sources.sourceOf(className);
  }

  /** A sentence for each file that was left out. */
  public List<String> problems() {
    return problems;
  }
}
