package io.foretest.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The paths that the modules of a build took, one line a path and reason. */
final class PathLines {
  private static final int NAMES_SHOWN = 20;

  private final Map<String, List<String>> modules = new LinkedHashMap<>();

  void add(String module, SelectionPath path) {
    String way = path.kind().name().toLowerCase(Locale.ROOT) + " (" + path.why() + ")";
    modules.computeIfAbsent(way, key -> new ArrayList<>()).add(module);
  }

  /** One line each; with the names of its modules where they differ. */
  List<String> lines() {
    return modules.entrySet().stream()
        .map(way -> modules.size() == 1 ? way.getKey() : way.getKey() + " in " + names(way))
        .toList();
  }

  private static String names(Map.Entry<String, List<String>> way) {
    List<String> all = way.getValue();
    String shown = String.join(", ", all.subList(0, Math.min(NAMES_SHOWN, all.size())));
    int more = all.size() - NAMES_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }
}
