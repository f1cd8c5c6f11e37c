package io.foretest.feature;

import io.foretest.history.History;
import io.foretest.history.TestKey;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the names of all tests that the past knows say together: the same for every module of a
 * build, so that it is told once. Immutable once it is made.
 */
public final class KnownTests {
  private final Set<TestKey> tests;
  private final Vocabulary words = new Vocabulary();
  private final Map<String, Integer> byPackage = new HashMap<>();
  private final Map<String, Set<String>> classesByModule = new HashMap<>();

  private KnownTests(Set<TestKey> tests) {
    this.tests = tests;
    for (TestKey test : tests) {
      byPackage.merge(Names.packageName(test.className()), 1, Integer::sum);
      classesByModule.computeIfAbsent(test.module(), m -> new HashSet<>()).add(test.className());
      words.learn(Names.allWords(test));
    }
  }

  /** Those of a past; what is added to that later is not among them. */
  public static KnownTests of(History history) {
    return new KnownTests(new HashSet<>(history.tests()));
  }

  boolean contains(TestKey test) {
    return tests.contains(test);
  }

  int size() {
    return tests.size();
  }

  /** How many classes or methods are in the package. */
  int in(String packageName) {
    return byPackage.getOrDefault(packageName, 0);
  }

  Set<String> modules() {
    return classesByModule.keySet();
  }

  /** Binary names of the test classes of a module. */
  public Set<String> classesIn(String module) {
    return Collections.unmodifiableSet(classesByModule.getOrDefault(module, Set.of()));
  }

  /** Words of all names, for one who may learn more. */
  Vocabulary words() {
    return new Vocabulary(words);
  }
}
