package io.foretest.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.demo.script.ScriptedCommit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationTest {
  @Test
  void aSoundCommitThatPassesIsFine() {
    assertThat(Expectation.violation(commit(null), Set.of(), outcome(Set.of(), Set.of())))
        .isEmpty();
  }

  @Test
  void aSoundCommitThatFailsIsNot() {
    assertThat(Expectation.violation(commit(null), Set.of(), outcome(Set.of("ATest"), Set.of())))
        .contains("commit 3 'Edit' is sound, and fails in [ATest]");
  }

  @Test
  void aFaultThatNoTestSeesIsNamed() {
    assertThat(Expectation.violation(commit(null), Set.of("f"), outcome(Set.of(), Set.of("A"))))
        .contains("commit 3 'Edit' has the faults [f], and none fails");
  }

  @Test
  void aFlakyTestMustHavePassedInTheEnd() {
    assertThat(Expectation.violation(commit("A"), Set.of(), outcome(Set.of(), Set.of("A"))))
        .isEmpty();
    assertThat(Expectation.violation(commit("A"), Set.of(), outcome(Set.of(), Set.of())))
        .contains("commit 3 'Edit' was to be flaky in A");
  }

  @Test
  void tooFewTestsAreNamed() {
    TestOutcome few = new TestOutcome(5, 5, Set.of(), Set.of());
    assertThat(Expectation.violation(commit(null), Set.of(), few))
        .contains("commit 3 'Edit' ran 5 test classes only");
  }

  private static ScriptedCommit commit(@Nullable String flaky) {
    return new ScriptedCommit(3, "Edit", null, null, flaky, List.of());
  }

  private static TestOutcome outcome(Set<String> failed, Set<String> flaky) {
    return new TestOutcome(90, 40, failed, flaky);
  }
}
