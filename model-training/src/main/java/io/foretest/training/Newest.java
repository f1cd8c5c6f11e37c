package io.foretest.training;

import io.foretest.training.data.Lesson;
import java.util.List;

/**
 * The part of a past that a project's own trees learn from, and on which is chosen what goes with
 * them. What is older counts a tenth by then and changes nothing but the time that learning takes,
 * which would grow with the square of a long past.
 */
final class Newest {
  private static final int FAILING_BUILDS = 500;
  private static final long CASES = 1_000_000;

  private Newest() {}

  /**
   * At least one lesson of a past that is not empty, oldest first.
   *
   * @param past oldest first
   */
  static List<Lesson> of(List<Lesson> past) {
    return past.subList(start(past), past.size());
  }

  /** Index of the first lesson that is among the newest. */
  static int start(List<Lesson> past) {
    int failing = 0;
    long cases = 0;
    int start = past.size();
    while (start > 0 && failing < FAILING_BUILDS && cases < CASES) {
      start--;
      failing += past.get(start).failing() ? 1 : 0;
      cases += past.get(start).size();
    }
    return start;
  }
}
