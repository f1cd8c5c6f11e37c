package io.foretest.surefire;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.surefire.api.util.TestsToRun;

/**
 * Which classes run and in which order. A class that the plan does not name is new and goes first;
 * a class with a method or nested class that runs is kept, as the filter of the JUnit extension
 * then chooses inside it.
 */
final class ClassOrder {
  private static final int NEW_CLASS = 0;

  private final Plan plan;
  private final Map<String, Integer> bestRank = new HashMap<>();
  private final Set<String> kept = new HashSet<>();

  ClassOrder(Plan plan) {
    this.plan = plan;
    for (PlannedTest test : plan.tests()) {
      note(test);
    }
  }

  /** Notes the decision for its class and all that enclose it. */
  private void note(PlannedTest test) {
    String name = test.test().className();
    while (!name.isEmpty()) {
      bestRank.merge(name, test.rank(), Math::min);
      if (test.runs()) {
        kept.add(name);
      }
      name = name.substring(0, Math.max(0, name.lastIndexOf('$')));
    }
  }

  /** The classes to run, by rank; those of one rank stay in Surefire's order. */
  TestsToRun arrange(TestsToRun tests) {
    List<Class<?>> classes = new ArrayList<>();
    for (Class<?> test : tests) {
      if (runs(test.getName())) {
        classes.add(test);
      }
    }
    classes.sort(Comparator.comparingInt(test -> rank(test.getName())));
    return new TestsToRun(new LinkedHashSet<>(classes));
  }

  boolean runs(String className) {
    return kept.contains(className) || !plan.skips(TestId.ofClass(className));
  }

  /** The best rank of any decision in the class; 0 for a class that the plan does not know. */
  int rank(String className) {
    return bestRank.getOrDefault(className, NEW_CLASS);
  }
}
