package io.foretest.it.trial;

/**
 * What Surefire or Failsafe reports of a top-level test class, with its nested ones.
 *
 * @param seconds of all its tests and fixtures
 * @param tests that ran or were skipped by themselves
 */
record TestClass(double seconds, int tests, boolean failed) {
  static final TestClass NONE = new TestClass(0, 0, false);

  TestClass and(double moreSeconds) {
    return new TestClass(seconds + moreSeconds, tests, failed);
  }

  TestClass andTest(boolean failing) {
    return new TestClass(seconds, tests + 1, failed || failing);
  }
}
