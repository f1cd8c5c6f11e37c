package io.foretest.it.trial;

import io.foretest.protocol.PlannedTest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What one build did.
 *
 * @param ended whether it ended by itself and in time
 * @param seconds by the clock, Maven's own start included
 * @param cpuSeconds of Maven and all that it started; NaN where the system does not tell
 * @param classes test classes that ran, by full name
 * @param plan what Foretest planned, by full name of the class; empty without a plan
 * @param log what Maven printed
 */
record Outcome(
    boolean ended,
    int exit,
    double seconds,
    double cpuSeconds,
    SortedMap<String, TestClass> classes,
    Map<String, PlannedTest> plan,
    Path log) {

  /** Full names of the classes with a failure, sorted. */
  Set<String> failing() {
    Set<String> failing = new TreeSet<>();
    classes.forEach(
        (name, testClass) -> {
          if (testClass.failed()) {
            failing.add(name);
          }
        });
    return failing;
  }

  double testSeconds() {
    return classes.values().stream().mapToDouble(TestClass::seconds).sum();
  }

  /** Whether it ended in time and called itself a success. */
  boolean green() {
    return ended && exit == 0;
  }
}
