package io.foretest.code;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;

/**
 * Finds classes that carry a JUnit tag. Tags are inherited from superclasses and interfaces and
 * through composed annotations; whether a class inherits from such a type or only mentions it is
 * not told apart, as one test too many is the cheaper mistake.
 */
final class TaggedClasses {
  private static final int PASSES_ON =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION;

  private TaggedClasses() {}

  /** Binary names of the top-level classes with the tag, sorted. */
  static List<String> with(String tag, List<ClassInfo> classes, TopLevelNames names) {
    Set<String> passing = new HashSet<>();
    Set<String> tagged = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ClassInfo info : classes) {
        boolean carries =
            info.tags().contains(tag) || info.references().stream().anyMatch(passing::contains);
        if (carries && tagged.add(info.name())) {
          grown = (info.access() & PASSES_ON) != 0 && passing.add(info.name()) || grown;
        }
      }
    }
    return tagged.stream().map(names::of).distinct().sorted().toList();
  }
}
