package io.foretest.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The top-level test classes that run, and those that did so at any time in a window. */
final class ActiveClasses {
  private final Map<String, Integer> running = new LinkedHashMap<>();
  private final Set<String> inWindow = new LinkedHashSet<>();

  /** A class may run more than once at a time, in two engines for instance. */
  void started(String topLevelClass) {
    running.merge(topLevelClass, 1, Integer::sum);
    inWindow.add(topLevelClass);
  }

  void ended(String topLevelClass) {
    running.computeIfPresent(topLevelClass, (name, count) -> count == 1 ? null : count - 1);
  }

  List<String> inWindow() {
    return new ArrayList<>(inWindow);
  }

  void nextWindow() {
    inWindow.clear();
    inWindow.addAll(running.keySet());
  }

  /** Whatever never ended has no end to wait for. */
  void clear() {
    running.clear();
    inWindow.clear();
  }
}
