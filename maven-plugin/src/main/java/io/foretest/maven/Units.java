package io.foretest.maven;

import io.foretest.history.TestKey;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a selection of one module decides about.
 *
 * @param tests classes or methods, each once, in their order
 * @param divisible classes of which a part of the methods may run
 */
record Units(List<TestKey> tests, Set<TestKey> divisible) {
  static Units ofClasses(Set<TestKey> classes) {
    return new Units(List.copyOf(new TreeSet<>(classes)), Set.of());
  }

  /**
   * The known methods of each class, and in one that can be divided those that are new; of a class
   * without any known one, the class.
   *
   * @param known every test that ever ran
   */
  static Units ofMethods(Set<TestKey> classes, Set<TestKey> known, TestMethods compiled) {
    Map<TestKey, Set<TestKey>> methods = new HashMap<>();
    for (TestKey test : known) {
      if (test.isMethod() && classes.contains(test.ofClass())) {
        methods.computeIfAbsent(test.ofClass(), key -> new TreeSet<>()).add(test);
      }
    }
    List<TestKey> tests = new ArrayList<>();
    Set<TestKey> divisible = new HashSet<>();
    for (TestKey one : new TreeSet<>(classes)) {
      Set<TestKey> own = methods.getOrDefault(one, Set.of(one));
      tests.addAll(own);
      if (own.stream().allMatch(TestKey::isMethod) && compiled.divides(one.className(), ids(own))) {
        divisible.add(one);
        compiled
            .enabled(one.className())
            .map(test -> key(one, test))
            .filter(test -> !own.contains(test))
            .forEach(tests::add);
      }
    }
    return new Units(tests, divisible);
  }

  private static TestKey key(TestKey topLevelClass, TestId test) {
    return TestKey.ofMethod(
        topLevelClass.module(),
        topLevelClass.className(),
        test.className(),
        test.method().orElse(""));
  }

  private static Set<TestId> ids(Set<TestKey> tests) {
    return tests.stream().map(TestKey::id).collect(Collectors.toSet());
  }
}
