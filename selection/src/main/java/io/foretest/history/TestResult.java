package io.foretest.history;

/**
 * What one build says of one test class.
 *
 * @param seconds time of the class's first attempt, fixtures included
 * @param attempts most attempts that any of its methods needed
 * @param distance fewest dependency steps from a changed class to this test class: 0 when it
 *     changed itself, -1 when none reaches it or none was recorded
 */
public record TestResult(
    TestKey test, Verdict verdict, double seconds, int attempts, int distance) {}
