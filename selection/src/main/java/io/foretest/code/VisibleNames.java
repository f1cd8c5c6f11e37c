package io.foretest.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Top-level classes of names as {@link TopLevelNames} tells them, and back; looked up when somebody
 * asks, so that what nobody asks about costs nothing.
 */
final class VisibleNames {
  private final VisibleClasses classes;
  private final Map<String, String> resolved = new HashMap<>();

  VisibleNames(VisibleClasses classes) {
    this.classes = classes;
  }

  /** The binary name of the top-level class. */
  String of(String internalName) {
    String known = resolved.get(internalName);
    if (known == null) {
      known = TopLevelNames.topLevel(internalName, this::outer, this::isThere);
      resolved.put(internalName, known);
    }
    return known;
  }

  /** Where several class files of one name disagree, the last directory is right. */
  private @Nullable String outer(String internalName) {
    String outer = null;
    int place = -1;
    for (ClassSite site : classes.named(internalName)) {
      if (site.info().outer() != null && classes.place(site) > place) {
        outer = site.info().outer();
        place = classes.place(site);
      }
    }
    return outer;
  }

  private boolean isThere(String internalName) {
    return !classes.named(internalName).isEmpty();
  }

  /** Whether the top-level class or one of its nested classes was read. */
  boolean isPresent(String topLevel) {
    return spellings(topLevel).stream().anyMatch(this::isThere);
  }

  /** All internal names, of classes that are there or not, whose top-level class it is. */
  Set<String> spellings(String topLevel) {
    String internalName = topLevel.replace('.', '/');
    Set<String> spellings = new LinkedHashSet<>(classes.spellings(internalName));
    spellings.add(internalName);
    Deque<String> around = new ArrayDeque<>(spellings);
    while (!around.isEmpty()) {
      for (ClassSite nested : classes.within(around.remove())) {
        if (spellings.add(nested.info().name())) {
          around.add(nested.info().name());
        }
      }
    }
    spellings.removeIf(name -> !of(name).equals(topLevel));
    return spellings;
  }
}
