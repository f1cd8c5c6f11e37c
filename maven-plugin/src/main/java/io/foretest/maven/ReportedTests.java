package io.foretest.maven;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What Surefire's own reports say of one execution.
 *
 * @param classes top-level classes with at least one reported test
 * @param failed top-level classes with a failure or error that stood in the end
 */
record ReportedTests(SortedSet<String> classes, SortedSet<String> failed) {
  ReportedTests {
    classes = Collections.unmodifiableSortedSet(new TreeSet<>(classes));
    failed = Collections.unmodifiableSortedSet(new TreeSet<>(failed));
  }

  /** The top-level class of a nested one. */
  static String topLevel(String className) {
    int dollar = className.indexOf('$', 1);
    return dollar < 0 ? className : className.substring(0, dollar);
  }

  boolean isEmpty() {
    return classes.isEmpty();
  }

  /**
   * Whether failures can be told by class: some reporters name suites by phrases, and then a class
   * that seems to be missing need not be.
   */
  boolean namesOnly(Set<String> known) {
    return known.containsAll(failed);
  }
}
