package io.foretest.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** From the internal name of any class to the binary name of its top-level class. */
final class TopLevelNames {
  /** Enclosing classes deeper than this are a cycle that only a forged class file has. */
  private static final int DEEPEST = 50;

  private final Map<String, String> outers = new HashMap<>();
  private final Map<String, String> resolved = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> present = new HashSet<>();

  private TopLevelNames() {}

  static TopLevelNames of(List<ClassInfo> classes) {
    TopLevelNames names = new TopLevelNames();
    for (ClassInfo info : classes) {
      names.known.add(info.name());
      String outer = info.outer();
      if (outer != null) {
        names.outers.put(info.name(), outer);
      }
    }
    classes.forEach(info -> names.present.add(names.of(info.name())));
    return names;
  }

  /** Top-level classes that were read, or whose nested classes were. */
  Set<String> present() {
    return present;
  }

  String of(String internalName) {
    String known = resolved.get(internalName);
    if (known == null) {
      known = topLevel(internalName, outers::get, this.known::contains);
      resolved.put(internalName, known);
    }
    return known;
  }

  /**
   * The binary name of the top-level class of any.
   *
   * @param outers from a class to the one that lexically encloses it; null for others
   * @param known whether a class was read
   */
  static String topLevel(
      String internalName, Function<String, @Nullable String> outers, Predicate<String> known) {
    String name = internalName;
    for (int i = 0; i < DEEPEST; i++) {
      String outer = outers.apply(name);
      if (outer == null) {
        break;
      }
      name = outer;
    }
    return (known.test(name) ? name : guess(name)).replace('/', '.');
  }

  /** A class that was not read is known by its name alone: the dollar sign separates. */
  static String guess(String name) {
    int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}
