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
 *       it ran: a passing one counts a fiftieth, and the passes of a failing one share its weight
 *       1/√n.
 *   <li>Failures together weigh as much as passes, up to a hundredfold.
 * </ul>
 */
final class Weights {
  private static final double INFRASTRUCTURE = 0.1;
  private static final double PASSING_WITHOUT_CHANGE = 0.02;
  private static final double MOST_BALANCE = 100;

  private Weights() {}

  /** Weight of a case before failures and passes are balanced. */
  static double of(Lesson lesson, int failures, boolean failed) {
    double build = lesson.infrastructure() ? INFRASTRUCTURE : 1;
    if (lesson.changeKnown()) {
      return failed ? build / Math.sqrt(failures) : build;
    }
    return failures == 0 ? build * PASSING_WITHOUT_CHANGE : build / Math.sqrt(failures);
  }

  /** What failures are multiplied with. */
  static double balance(double failing, double passing) {
    return failing > 0 && passing > 0 ? Math.min(MOST_BALANCE, passing / failing) : 1;
  }
}
