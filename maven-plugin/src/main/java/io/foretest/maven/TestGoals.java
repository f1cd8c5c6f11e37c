package io.foretest.maven;

import java.util.List;
import java.util.Set;

/** Tells builds that cannot run tests, so that {@code mvn clean} leaves nothing of ours behind. */
final class TestGoals {
  private static final Set<String> BEFORE_TESTS =
      Set.of(
          "pre-clean",
          "clean",
          "post-clean",
          "validate",
          "initialize",
          "generate-sources",
          "process-sources",
          "generate-resources",
          "process-resources",
          "compile",
          "process-classes",
          "generate-test-sources",
          "process-test-sources",
          "generate-test-resources",
          "process-test-resources",
          "test-compile",
          "pre-site",
          "site",
          "post-site",
          "site-deploy");

  private static final Set<String> BEFORE_INTEGRATION_TESTS =
      Set.of("process-test-classes", "test", "prepare-package", "package", "pre-integration-test");

  private TestGoals() {}

  /** Whether Failsafe's tests may run, too. */
  static boolean mayRunIntegrationTests(List<String> goals) {
    return goals.isEmpty()
        || goals.stream()
            .filter(TestGoals::mayRunTests)
            .anyMatch(
                goal ->
                    !BEFORE_INTEGRATION_TESTS.contains(goal)
                        && (!goal.contains(":") || goal.contains("failsafe")));
  }

  /**
   * Whether any of the goals may run tests; a plugin's goal counts only where it is a test
   * plugin's.
   */
  static boolean mayRunTests(List<String> goals) {
    return goals.isEmpty() || goals.stream().anyMatch(TestGoals::mayRunTests);
  }

  private static boolean mayRunTests(String goal) {
    return goal.contains(":")
        ? goal.contains("surefire") || goal.contains("failsafe") || goal.endsWith(":select")
        : !BEFORE_TESTS.contains(goal);
  }
}
