package io.foretest.training.evaluation;

import io.foretest.training.data.Case;
import io.foretest.training.data.Lesson;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A way to order the tests of a build.
 *
 * @param name for tables
 * @param scores of a build's cases, higher runs earlier; reads nothing that is known afterwards,
 *     the oracle alone excepted
 */
public record Strategy(String name, Scores scores) {
  /**
   * Above every duration, so that the oracle sorts by time among failing and among passing tests.
   */
  private static final double FAILING_FIRST = 1e9;

  /** Keeps tests that never failed apart by their time. */
  private static final double NEVER = 0.01;

  /** Scores the cases of a build. */
  @FunctionalInterface
  public interface Scores {
    double[] of(Lesson lesson);
  }

  /** The heuristics that a model has to beat, from guessing to the best simple one known. */
  public static List<Strategy> heuristics() {
    return List.of(
        byCase("random", one -> 0),
        byCase("last failed first", Strategy::recency),
        byCase("failure rate", Case::failureRate),
        byCase("shortest first", one -> -one.expectedSeconds()),
        byCase("last failed / time", one -> (recency(one) + NEVER) / one.expectedSeconds()),
        byCase("failure rate / time", one -> (one.failureRate() + NEVER) / one.expectedSeconds()));
  }

  /** What nobody can beat: failing tests first, the shortest of them at the front. */
  public static Strategy oracle() {
    return byCase("oracle", one -> (one.failed() ? FAILING_FIRST : 0) - one.seconds());
  }

  static Strategy byCase(String name, ToDoubleFunction<Case> score) {
    return new Strategy(name, lesson -> lesson.cases().stream().mapToDouble(score).toArray());
  }

  /** A new test first, then by the time since the last failure. */
  private static double recency(Case one) {
    if (one.runs() == 0) {
      return 2;
    }
    return one.neverFailed() ? 0 : 1.0 / (1 + one.runsSinceFailure());
  }
}
