package io.foretest.training.data;

/**
 * How much each case counts in learning.
 *
 * <ul>
 *   <li>A failing build counts as one event, however many tests it breaks: its failures share the
 *       weight √n instead of n.
 *   <li>A build in which most of the suite failed at once ({@link Lesson#infrastructure()}) counts
 *       a tenth.
 *   <li>Where a build's change is unknown, nothing tells a passing build from a failing one before
 *       it ran: a passing one is left out, and the passes of a failing one share its weight 1/√n.
 * </ul>
 */
final class Weights {
  private static final double INFRASTRUCTURE = 0.1;

  private Weights() {}

  /** Weight of a case; 0 where its build teaches nothing. */
  static double of(Lesson lesson, int failures, boolean failed) {
    double build = lesson.infrastructure() ? INFRASTRUCTURE : 1;
    if (lesson.changeKnown()) {
      return failed ? build / Math.sqrt(failures) : build;
    }
    return failures == 0 ? 0 : build / Math.sqrt(failures);
  }
}
