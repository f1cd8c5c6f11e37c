package io.foretest.training.data;

/**
 * How much each case counts in learning.
 *
 * <ul>
 *   <li>A failing build counts as one event, however many tests it breaks: its failures share the
 *       weight √n instead of n.
 *   <li>A build in which most of the suite failed at once ({@link Lesson#infrastructure()}) counts
 *       a tenth.
 *   <li>Failures together weigh as much as passes, up to a hundredfold.
 * </ul>
 */
final class Weights {
  private static final double INFRASTRUCTURE = 0.1;
  private static final double MOST_BALANCE = 100;

  private Weights() {}

  /** Weight of a case before failures and passes are balanced. */
  static double of(Lesson lesson, int failures, boolean failed) {
    double build = lesson.infrastructure() ? INFRASTRUCTURE : 1;
    return failed ? build / Math.sqrt(failures) : build;
  }

  /** What failures are multiplied with. */
  static double balance(double failing, double passing) {
    return failing > 0 && passing > 0 ? Math.min(MOST_BALANCE, passing / failing) : 1;
  }
}
