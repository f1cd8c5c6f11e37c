package io.foretest.evidence;

import io.foretest.code.MethodCode;
import java.nio.charset.StandardCharsets;

/** Names of the parts of a class or a module, and how people call them. */
final class Member {
  /** Everything of a class that is not the code of a method. */
  static final String SHAPE = "";

  /** The annotations by which others find a class. */
  static final String MARKS = "@";

  /** A class file of which nothing is known but its bytes. */
  static final String WHOLE = "*";

  private static final String RESOURCE = "/";
  private static final int LONGEST = 2_000;

  private Member() {}

  /** The text; a very long one by its beginning and its digest. */
  static String bounded(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, 200)
            + "~"
            + Long.toHexString(FileDigests.digest(text.getBytes(StandardCharsets.UTF_16BE)));
  }

  /**
   * @param key name and descriptor
   */
  static String method(String key) {
    return bounded(key);
  }

  /**
   * @param path from the output directory
   */
  static String resource(String path) {
    return RESOURCE + bounded(path);
  }

  static boolean isResource(String member) {
    return member.startsWith(RESOURCE);
  }

  static boolean isMethod(String member) {
    return member.indexOf('(') > 0 && !isResource(member);
  }

  /** Whether a class is known to exist by it. */
  static boolean isClass(String member) {
    return member.equals(SHAPE) || member.equals(WHOLE);
  }

  /** In the words of a person who reads Java. */
  static String describe(String owner, String member) {
    if (isResource(member)) {
      return "the resource " + member.substring(1) + " of " + owner;
    }
    String name = owner.replace('/', '.');
    if (!isMethod(member)) {
      return "the class " + name;
    }
    if (member.startsWith(MethodCode.INITIALIZER)) {
      return "the static initializer of " + name;
    }
    String method = member.substring(0, member.indexOf('('));
    return method.equals("<init>") ? "a constructor of " + name : name + "." + method + "()";
  }
}
