package io.foretest.plan;

import io.foretest.history.TestKey;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a plan says of a module. Every class has a line: it runs where one of its methods does, and
 * is skipped as a whole otherwise. Methods have lines of their own only in a class that runs and
 * can be divided.
 */
final class PlanLines {
  private final Set<TestKey> divisible;

  PlanLines(Set<TestKey> divisible) {
    this.divisible = divisible;
  }

  /**
   * @param decisions of one module, by rank
   */
  List<PlannedTest> of(List<Decision> decisions) {
    Map<TestKey, List<Decision>> classes = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      classes
          .computeIfAbsent(decision.candidate().key().ofClass(), key -> new ArrayList<>())
          .add(decision);
    }
    List<PlannedTest> lines = new ArrayList<>();
    classes.forEach((key, tests) -> add(key, tests, lines));
    return lines;
  }

  private void add(TestKey key, List<Decision> tests, List<PlannedTest> lines) {
    PlannedTest whole = whole(key, tests);
    lines.add(whole);
    if (whole.runs() && divisible.contains(key)) {
      tests.stream()
          .filter(test -> test.candidate().key().isMethod())
          .map(Decision::planned)
          .forEach(lines::add);
    }
  }

  /**
   * The class as the first of its tests that decided stands, the likeliest of them, and all of
   * their time.
   */
  private static PlannedTest whole(TestKey key, List<Decision> tests) {
    Decision first = tests.get(0);
    return new PlannedTest(
        TestId.ofClass(key.className()),
        first.rank(),
        tests.stream()
            .mapToDouble(Decision::probability)
            .filter(p -> !Double.isNaN(p))
            .max()
            .orElse(Double.NaN),
        seconds(tests),
        tests.stream()
            .map(Decision::reason)
            .filter(reason -> reason != Reason.WHOLE_CLASS)
            .findFirst()
            .orElse(first.reason()));
  }

  /** NaN where no duration is known. */
  private static double seconds(List<Decision> tests) {
    List<Double> known =
        tests.stream().map(Decision::expectedSeconds).filter(s -> !s.isNaN()).toList();
    return known.isEmpty() ? Double.NaN : known.stream().mapToDouble(Double::doubleValue).sum();
  }
}
