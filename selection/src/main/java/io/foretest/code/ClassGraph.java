package io.foretest.code;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who depends on whom among compiled classes, told by their constant pools, declarations and
 * annotations. Nested classes belong to their top-level class, and only top-level classes are
 * named. Names are binary names with dots.
 *
 * <p>The graph knows what classes mention. It does not know reflection, service files, resources or
 * constants that the compiler copied: it is a hint, never a proof.
 */
public final class ClassGraph {
  private final VisibleClasses classes;
  private final VisibleNames names;
  private final SourceIndex sources;
  private final List<String> problems;

  private ClassGraph(List<ClassIndex> indexes, Collection<ClassFiles> directories) {
    this.classes = new VisibleClasses(indexes, directories);
    this.names = new VisibleNames(classes);
    this.sources = new SourceIndex(classes, names, name -> !users(name).isEmpty());
    this.problems = directories.stream().flatMap(d -> d.problems().stream()).toList();
  }

  /**
   * Reads every class file below the directories. A directory that does not exist holds no classes;
   * a class file that cannot be read is named in {@link #problems()}.
   */
  public static ClassGraph read(Collection<Path> classDirectories) {
    return of(new ClassIndex(), List.of(), classDirectories.stream().map(ClassFiles::in).toList());
  }

  /**
   * The graph of class files that were read.
   *
   * @param finished index of other directories besides these, too
   * @param above directories that the index holds
   * @param own further directories
   */
  public static ClassGraph of(ClassIndex finished, List<ClassFiles> above, List<ClassFiles> own) {
    List<ClassFiles> all = new ArrayList<>(above);
    all.addAll(own);
    return new ClassGraph(List.of(finished, ClassIndex.of(own)), all);
  }

  /** Top-level classes in the directories, sorted. */
  public Set<String> classes() {
    return classes.all().stream()
        .map(info -> names.of(info.name()))
        .collect(Collectors.toCollection(TreeSet::new));
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
      for (String user : users(used)) {
        if (distances.putIfAbsent(user, next) == null) {
          queue.add(user);
        }
      }
    }
    return present(distances);
  }

  /** Top-level classes besides itself that mention the class or one of its nested ones. */
  private Set<String> users(String topLevel) {
    Set<String> users = new HashSet<>();
    for (String name : names.spellings(topLevel)) {
      classes.mentioning(name).forEach(site -> users.add(names.of(site.info().name())));
    }
    users.remove(topLevel);
    return users;
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

  /** A sentence for each file that was left out. */
  public List<String> problems() {
    return problems;
  }
}
