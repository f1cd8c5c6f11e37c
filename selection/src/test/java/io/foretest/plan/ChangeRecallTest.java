package io.foretest.plan;

import static io.foretest.plan.PlanScene.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.model.RecallOf;
import io.foretest.protocol.Reason;
import org.junit.jupiter.api.Test;

/** Selections whose recall is a share of breaking changes. */
class ChangeRecallTest {
  private static PlanScene scene() {
    return new PlanScene().changes("src/main/java/b/Foo.java").threshold(0.3).changeThreshold(0.3);
  }

  @Test
  void testsAfterTheOnesThatAsGoodAsSurelyTellAreLeftOut() {
    Selection selection =
        scene()
            .test("a.Quick", 0.9, 0.1)
            .test("a.Next", 0.8, 0.2)
            .test("a.Slow", 0.7, 60)
            .test("a.Hopeless", 0.01, 60)
            .plan();

    assertThat(reason(selection, "a.Quick")).isEqualTo(Reason.LIKELY);
    assertThat(reason(selection, "a.Next")).isEqualTo(Reason.LIKELY);
    assertThat(reason(selection, "a.Slow")).isEqualTo(Reason.REDUNDANT);
    assertThat(reason(selection, "a.Hopeless")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void aSingleFailingTestIsKeptWhereThatIsAskedFor() {
    Selection selection =
        scene().recallOf(RecallOf.TESTS).test("a.Quick", 0.99, 0.1).test("a.Slow", 0.7, 60).plan();

    assertThat(reason(selection, "a.Slow")).isEqualTo(Reason.LIKELY);
  }

  @Test
  void whereSomethingFailedLastTimeNoTestIsLeftToOthers() {
    Selection selection =
        scene()
            .failedTest("a.Broken", 0.99)
            .test("a.Slow", 0.7, 60)
            .test("a.Hopeless", 0.01, 60)
            .plan();

    assertThat(reason(selection, "a.Broken")).isEqualTo(Reason.FAILED_LAST_RUN);
    assertThat(reason(selection, "a.Slow")).isEqualTo(Reason.LIKELY);
    assertThat(reason(selection, "a.Hopeless")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void aRecallOfOneLeavesNothingToOthers() {
    Selection selection =
        scene().recall(1).test("a.Quick", 0.999, 0.1).test("a.Slow", 0.7, 60).plan();

    assertThat(selection.decisions()).allMatch(Decision::runs);
  }
}
