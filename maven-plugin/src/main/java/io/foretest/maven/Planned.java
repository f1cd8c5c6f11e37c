package io.foretest.maven;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * The plans of a build's modules, by module.
 *
 * @param plans in the reactor's order; modules without a plan are absent
 */
record Planned(Map<String, Plan> plans) {

  /**
   * @throws IOException if a plan cannot be read
   */
  static Planned of(ActiveBuild build) throws IOException {
    Notes notes = new Notes(build.spool());
    Map<String, Plan> plans = new LinkedHashMap<>();
    for (MavenProject project : build.projects()) {
      String module = Modules.name(project);
      notes.plan(module).ifPresent(plan -> plans.put(module, plan));
    }
    return new Planned(plans);
  }

  /** Whether no module's plan holds, although plans were made. */
  boolean fellBack() {
    return !plans.isEmpty() && plans.values().stream().allMatch(p -> p.fallback().isPresent());
  }

  /** Whether any test may be left out. */
  boolean filters() {
    return plans.values().stream().anyMatch(Plan::filters);
  }

  /** Every decision of the plans that hold. */
  Stream<PlannedTest> decisions() {
    return plans.values().stream()
        .filter(plan -> plan.fallback().isEmpty())
        .flatMap(plan -> plan.tests().stream());
  }

  /** The decisions about whole classes. */
  Stream<PlannedTest> classes() {
    return decisions().filter(test -> test.test().method().isEmpty());
  }

  /** The decisions about methods of classes that run in part. */
  Stream<PlannedTest> methods() {
    return decisions().filter(test -> test.test().method().isPresent());
  }

  /** Number of decisions by reason, in the reasons' order. */
  static Map<Reason, Integer> reasons(Stream<PlannedTest> decisions) {
    Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
    decisions.forEach(test -> counts.merge(test.reason(), 1, Integer::sum));
    return counts;
  }

  /**
   * Predicted seconds of what is skipped; unknown durations count as nothing, as do skipped classes
   * that ran all the same.
   *
   * @param ran {@code module class} of what ran
   */
  double skippedSeconds(Set<String> ran) {
    return plans.entrySet().stream()
        .filter(entry -> entry.getValue().fallback().isEmpty())
        .flatMap(entry -> skipped(entry.getKey(), entry.getValue(), ran))
        .filter(test -> !Double.isNaN(test.expectedSeconds()))
        .mapToDouble(PlannedTest::expectedSeconds)
        .sum();
  }

  private static Stream<PlannedTest> skipped(String module, Plan plan, Set<String> ran) {
    return plan.tests().stream()
        .filter(test -> !test.runs())
        .filter(
            test ->
                test.test().method().isPresent()
                    || !ran.contains(Recorded.key(module, test.test().className())));
  }

  /** Those with the highest probability of failure, where a model spoke. */
  List<PlannedTest> likeliest(int number) {
    return plans.values().stream()
        .filter(plan -> plan.fallback().isEmpty())
        .flatMap(Planned::parts)
        .filter(test -> !Double.isNaN(test.probability()))
        .sorted(
            Comparator.comparingDouble(PlannedTest::probability)
                .reversed()
                .thenComparing(PlannedTest::test))
        .limit(number)
        .toList();
  }

  /** Methods of the classes that run in part, and all other classes. */
  private static Stream<PlannedTest> parts(Plan plan) {
    Set<String> divided = new HashSet<>();
    plan.tests().stream()
        .map(PlannedTest::test)
        .filter(test -> test.method().isPresent())
        .forEach(test -> divided.add(ReportedTests.topLevel(test.className())));
    return plan.tests().stream()
        .filter(
            test -> test.test().method().isPresent() || !divided.contains(test.test().className()));
  }

  /** Why modules fell back: each code with its detail once. */
  List<String> fallbacks() {
    List<String> sentences = new ArrayList<>();
    for (Plan plan : plans.values()) {
      plan.fallback()
          .map(code -> code.sentence() + " (" + code + ")" + detail(plan))
          .filter(sentence -> !sentences.contains(sentence))
          .ifPresent(sentences::add);
    }
    return sentences;
  }

  private static String detail(Plan plan) {
    return plan.detail().isEmpty() ? "" : ": " + Text.printable(plan.detail());
  }

  /** {@code module class} of every class that the plans name. */
  Stream<String> known() {
    return keys(test -> true);
  }

  /** {@code module class} of every class that the plans let run. */
  Stream<String> running() {
    return keys(PlannedTest::runs);
  }

  /** {@code module class} of every class that was to run and could not rightly leave no outcome. */
  Stream<String> promised() {
    return keys(test -> test.runs() && !Guard.UNPROVEN.contains(test.reason()));
  }

  /** {@code module class} of every class that the plans leave out. */
  Stream<String> skipped() {
    return keys(test -> !test.runs());
  }

  private Stream<String> keys(Predicate<PlannedTest> wanted) {
    return plans.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().tests().stream()
                    .filter(test -> test.test().method().isEmpty())
                    .filter(wanted)
                    .map(test -> Recorded.key(entry.getKey(), test.test().className())));
  }
}
