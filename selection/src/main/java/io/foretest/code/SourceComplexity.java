package io.foretest.code;

import java.util.OptionalInt;

/**
 * Cyclomatic complexity of a Java source file: the sum over its methods, constructors, initializers
 * with a block and lambdas of one plus the decisions in each.
 *
 * <p>Decisions are {@code if}, {@code for}, {@code while}, {@code do}, {@code catch}, {@code ?:},
 * {@code &&}, {@code ||}, and every {@code case} (not {@code default}): T. J. McCabe, <i>A
 * Complexity Measure</i>, IEEE Transactions on Software Engineering SE-2(4), 1976, with the
 * conditions inside a predicate counted as in section V of that paper. Methods without a body count
 * nothing.
 */
public final class SourceComplexity {
  /** Longer sources are not parsed; characters. */
  private static final int LONGEST = 1 << 20;

  private SourceComplexity() {}

  /**
   * The complexity of a compilation unit.
   *
   * @return empty where the source does not parse, is longer than a million characters or nested
   *     too deeply, or where this Java has no compiler
   */
  public static OptionalInt of(String source) {
    if (source.length() > LONGEST) {
      return OptionalInt.empty();
    }
    try {
      return JavaParser.complexity(source);
    } catch (LinkageError | StackOverflowError | RuntimeException unparsable) {
      // A runtime without jdk.compiler, a hostile nesting, or a bug of the parser: no number.
      return OptionalInt.empty();
    }
  }
}
