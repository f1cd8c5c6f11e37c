package io.foretest.it.trial;

/**
 * One fault that can be seeded: a piece of a source file and what stands there instead.
 *
 * @param file path from the project's root, with slashes
 * @param start position of the first character that goes
 * @param end position after the last one
 * @param line from 1
 */
record Mutation(
    String file, Kind kind, int start, int end, int line, String original, String replacement) {

  /** What a person could have got wrong. */
  enum Kind {
    /** A comparison says the opposite. */
    NEGATED_COMPARISON,
    /** A comparison takes in or leaves out the bound. */
    MOVED_BOUND,
    /** And instead of or, or the reverse. */
    SWAPPED_LOGIC,
    /** A {@code !} is gone. */
    DROPPED_NOT,
    /** A whole number is one too high. */
    OFF_BY_ONE,
    /** A method returns nothing of worth. */
    EMPTY_RETURN,
    /** A call for its effect is gone. */
    DROPPED_CALL
  }

  /** The source with the fault in it. */
  String applyTo(String source) {
    if (!source.startsWith(original, start)) {
      throw new IllegalArgumentException(file + " is not the source of " + this);
    }
    return source.substring(0, start) + replacement + source.substring(end);
  }

  /** Simple name of the class that the file is named after. */
  String className() {
    return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
  }

  /** Whether a test class is named after the mutated class, as {@code FooTest} is after Foo. */
  boolean isNamesake(String testClass) {
    String simple = testClass.substring(testClass.lastIndexOf('.') + 1);
    return simple
        .replaceFirst("^Test(?=[A-Z])", "")
        .replaceFirst("(Tests?|TestCase|IT|ITCase)$", "")
        .equals(className());
  }

  /** One line for a person. */
  String describe() {
    return "%s:%d %s: %s -> %s"
        .formatted(file, line, kind, shortened(original), shortened(replacement));
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ").trim();
    if (line.isEmpty()) {
      return "nothing";
    }
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }
}
