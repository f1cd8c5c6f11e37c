package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.feature.Candidate;
import io.foretest.model.RecallOf;
import io.foretest.plan.PolicyReplay.Asked;
import io.foretest.protocol.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyReplayTest {
  private static final List<Asked> TESTS =
      List.of(asked("a.Quick", 0.4, 9), asked("a.Smoke", 0.5, 1), asked("a.Slow", 0.1, 2));

  private static Asked asked(String className, double probability, double value) {
    return new Asked(
        new Candidate(PlanScene.key(className), "", "", -1), false, probability, value);
  }

  private static boolean[] runs(List<TestPattern> always) {
    SelectionPolicy policy =
        new SelectionPolicy("b", Plan.Mode.SELECT, 0.9, RecallOf.CHANGES, 0, 0, 0, always, 0, 0);
    return new PolicyReplay(policy).runs(TESTS, new Cut(RecallOf.CHANGES, 0.55));
  }

  /** Slow and Smoke hold .6 of what is expected. */
  @Test
  void testsRunUntilTheRestHoldsTooLittle() {
    assertThat(runs(List.of())).containsExactly(true, false, true);
  }

  /** As in serving, a test of a pattern comes first: it takes its share from those after it. */
  @Test
  void aTestThatAlwaysRunsTellsForTheOthers() {
    assertThat(runs(List.of(TestPattern.of("a.Smoke")))).containsExactly(false, true, false);
  }
}
