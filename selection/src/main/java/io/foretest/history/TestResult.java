package io.foretest.history;

import io.foretest.evidence.Touches;

/**
 * What one build says of one test class.
 *
 * @param seconds time of the class's first attempt, fixtures included
 * @param attempts most attempts that any of its methods needed
 * @param distance fewest dependency steps from a changed class to this test class: 0 when it
 *     changed itself, -1 when none reaches it or none was recorded
 * @param touches what its recorded coverage and the change had in common before it ran
 */
public record TestResult(
    TestKey test, Verdict verdict, double seconds, int attempts, int distance, Touches touches) {
  /** A result of a build that had no coverage to compare with. */
  public TestResult(TestKey test, Verdict verdict, double seconds, int attempts, int distance) {
    this(test, verdict, seconds, attempts, distance, Touches.UNKNOWN);
  }

  /** The same result with what coverage says. */
  TestResult withTouches(Touches other) {
    return new TestResult(test, verdict, seconds, attempts, distance, other);
  }
}
