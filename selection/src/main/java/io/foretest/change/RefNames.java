package io.foretest.change;

import java.util.Optional;

/** Names of branches, as they come from a CI provider's variables. */
final class RefNames {
  private static final int LONGEST = 255;
  private static final String FORBIDDEN = "~^:?*[\\";

  private RefNames() {}

  /**
   * The branch's short name, without {@code refs/heads/}; empty where git would not accept it
   * (rules of {@code git check-ref-format}). A name that starts with a dash is refused too: it
   * could pass for an option.
   */
  static Optional<String> branch(String value) {
    String name = value.startsWith("refs/heads/") ? value.substring(11) : value;
    return isValid(name) ? Optional.of(name) : Optional.empty();
  }

  private static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && !name.startsWith("-")
        && !name.endsWith(".")
        && !name.equals("@")
        && !name.contains("..")
        && !name.contains("@{")
        && name.chars().noneMatch(RefNames::isForbidden)
        && componentsAreValid(name);
  }

  private static boolean isForbidden(int character) {
    return character <= ' '
        || Character.isISOControl(character)
        || FORBIDDEN.indexOf(character) >= 0;
  }

  private static boolean componentsAreValid(String name) {
    for (String component : name.split("/", -1)) {
      if (component.isEmpty() || component.startsWith(".") || component.endsWith(".lock")) {
        return false;
      }
    }
    return true;
  }
}
