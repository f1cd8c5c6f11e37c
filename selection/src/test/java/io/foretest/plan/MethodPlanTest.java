package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.history.TestKey;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How decisions about methods become the plan of their classes. */
class MethodPlanTest {
  private final List<Prospect> prospects = new ArrayList<>();
  private final List<Reason> reasons = new ArrayList<>();

  private MethodPlanTest method(String className, String method, double p, Reason reason) {
    TestKey key = TestKey.ofMethod("g:m", className, className, method);
    Candidate candidate = new Candidate(key, "", "", -1);
    prospects.add(
        new Prospect(
            candidate, Optional.empty(), false, false, p, 2, p, TestEvidence.Finding.UNKNOWN));
    reasons.add(reason);
    return this;
  }

  private List<String> plan(String... divisible) {
    Set<TestKey> classes = Set.copyOf(List.of(divisible).stream().map(PlanScene::key).toList());
    List<Reason> decided = new WholeClasses(classes).of(prospects, reasons);
    List<Decision> decisions =
        new RunningOrder(new MustRun(List.of(), Set.of()), true).decide(prospects, decided);
    Plan plan =
        new Selection(
                SelectionPolicy.standard("b"),
                Optional.empty(),
                Cut.NONE,
                "",
                decisions,
                classes,
                Map.of())
            .plan("g:m");
    return plan.tests().stream().map(PlannedTest::toString).toList();
  }

  @Test
  void aClassThatCanBeDividedRunsInPart() {
    method("a.ATest", "x()", 0.3, Reason.LIKELY).method("a.ATest", "y()", 0.01, Reason.UNLIKELY);

    assertThat(plan("a.ATest"))
        .containsExactly(
            "run a.ATest (LIKELY, p=0.3)",
            "run a.ATest#x() (LIKELY, p=0.3)",
            "skip a.ATest#y() (UNLIKELY, p=0.01)");
  }

  @Test
  void aClassThatCannotRunsWholeOrNotAtAll() {
    method("a.ATest", "x()", 0.3, Reason.UNLIKELY).method("a.ATest", "y()", 0.01, Reason.AUDIT);
    method("a.BTest", "x()", 0.02, Reason.UNLIKELY)
        .method("a.BTest", "y()", 0.01, Reason.REDUNDANT);

    assertThat(plan())
        .containsExactly("run a.ATest (AUDIT, p=0.3)", "skip a.BTest (UNLIKELY, p=0.02)");
  }

  @Test
  void aClassWithoutAMethodThatRunsIsSkippedWholeWithAllOfItsTime() {
    method("a.ATest", "x()", 0.3, Reason.UNLIKELY).method("a.ATest", "y()", 0.01, Reason.UNLIKELY);

    assertThat(plan("a.ATest")).containsExactly("skip a.ATest (UNLIKELY, p=0.3)");
  }

  @Test
  void theAuditSampleDrawsMethods() {
    AuditSample audit = new AuditSample("build", 0.5);
    long drawn = 0;
    for (int i = 0; i < 100; i++) {
      drawn += audit.draws(new TestKey("g:m", "a.ATest", "m" + i + "()")) ? 1 : 0;
    }

    assertThat(drawn).isBetween(30L, 70L);
  }
}
