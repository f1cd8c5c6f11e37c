package io.foretest.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  boolean isPresent(String binaryName) {
    return present.contains(binaryName);
  }

  String of(String internalName) {
    String known = resolved.get(internalName);
    if (known == null) {
      known = topLevel(internalName).replace('/', '.');
      resolved.put(internalName, known);
    }
    return known;
  }

  private String topLevel(String internalName) {
    String name = internalName;
    for (int i = 0; i < DEEPEST && outers.containsKey(name); i++) {
      name = outers.getOrDefault(name, name);
    }
    return known.contains(name) ? name : guess(name);
  }

  /** A class that was not read is known by its name alone: the dollar sign separates. */
  private static String guess(String name) {
    int dollar = name.indexOf('$', name.lastIndexOf('/') + 2);
    return dollar < 0 ? name : name.substring(0, dollar);
  }
}
