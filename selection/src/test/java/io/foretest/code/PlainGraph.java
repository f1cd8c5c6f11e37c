package io.foretest.code;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The graph of all classes that somebody can see, made at once: what {@link ClassGraph}, which
 * looks up what it is asked, must say, too.
 */
final class PlainGraph {
  private final TopLevelNames names;
  private final Map<String, Set<String>> users;
  private final PlainSources sources;

  private PlainGraph(TopLevelNames names, Map<String, Set<String>> users, PlainSources sources) {
    this.names = names;
    this.users = users;
    this.sources = sources;
  }

  static PlainGraph of(Collection<ClassFiles> directories) {
    List<ClassInfo> classes = directories.stream().flatMap(d -> d.classes().stream()).toList();
    TopLevelNames names = TopLevelNames.of(classes);
    Map<String, Set<String>> users = users(classes, names);
    return new PlainGraph(names, users, PlainSources.of(classes, names, users.keySet()));
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

  Set<String> classes() {
    return new TreeSet<>(names.present());
  }

  Map<String, Integer> distancesFrom(Set<String> changedClasses) {
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
          if (names.present().contains(name)) {
            present.put(name, distance);
          }
        });
    return present;
  }

  Set<String> classesOf(Collection<String> sourcePaths) {
    Set<String> classes = new TreeSet<>();
    sourcePaths.forEach(path -> classes.addAll(sources.classesOf(path)));
    return classes;
  }
}
