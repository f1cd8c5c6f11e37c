package io.foretest.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Cyclomatic complexity of a Java source file: the sum over its methods, constructors, initializer
 * blocks and lambdas of one plus the decisions in each.
 *
 * <p>Decisions are {@code if}, {@code for}, {@code while}, {@code do}, {@code catch}, {@code ?:},
 * {@code &&}, {@code ||}, and every {@code case} (not {@code default}): T. J. McCabe, <i>A
 * Complexity Measure</i>, IEEE Transactions on Software Engineering SE-2(4), 1976, with the
 * conditions of a compound predicate counted one by one as that paper proposes. Methods without a
 * body count nothing.
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
    return ofAll(List.of(source)).get(0);
  }

  /**
   * The complexity of each of several compilation units. Much faster than one by one: setting the
   * parser up costs more than parsing a file of common size.
   *
   * @return one result a source, in their order, as {@link #of} gives it
   */
  public static List<OptionalInt> ofAll(List<String> sources) {
    List<OptionalInt> results =
        new ArrayList<>(Collections.nCopies(sources.size(), OptionalInt.empty()));
    List<Integer> parsed = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      if (sources.get(i).length() <= LONGEST) {
        parsed.add(i);
      }
    }
    List<OptionalInt> found = parse(parsed.stream().map(sources::get).toList());
    for (int i = 0; i < parsed.size(); i++) {
      results.set(parsed.get(i), found.get(i));
    }
    return results;
  }

  /** One hostile source ends the parser for all, so that what failed is tried one by one. */
  private static List<OptionalInt> parse(List<String> sources) {
    if (sources.isEmpty()) {
      return List.of();
    }
    try {
      return JavaParser.complexities(sources);
    } catch (LinkageError noCompiler) {
      return Collections.nCopies(sources.size(), OptionalInt.empty());
    } catch (StackOverflowError | RuntimeException unparsable) {
      return sources.size() == 1
          ? List.of(OptionalInt.empty())
          : sources.stream().map(source -> parse(List.of(source)).get(0)).toList();
    }
  }
}
