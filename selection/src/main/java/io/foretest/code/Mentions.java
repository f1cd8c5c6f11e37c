package io.foretest.code;

import java.util.Set;
import org.objectweb.asm.Type;

/** Collects the classes that code names. */
final class Mentions {
  private Mentions() {}

  /** Adds a class; the JDK's {@code java} packages do not change with a commit. */
  static void add(Set<String> mentions, String internalName) {
    if (internalName.startsWith("[")) {
      add(mentions, Type.getType(internalName));
    } else if (!internalName.startsWith("java/")) {
      mentions.add(internalName);
    }
  }

  static void add(Set<String> mentions, Type type) {
    switch (type.getSort()) {
      case Type.ARRAY -> add(mentions, type.getElementType());
      case Type.OBJECT -> add(mentions, type.getInternalName());
      case Type.METHOD -> {
        add(mentions, type.getReturnType());
        for (Type argument : type.getArgumentTypes()) {
          add(mentions, argument);
        }
      }
      default -> {}
    }
  }
}
