package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClassOrderTest {
  static class A {}

  static class B {}

  static class C {
    static class Inner {}
  }

  @Test
  void ordersByRankWhateverTheOrderOfThePlan() {
    Plan plan = plan(run(A.class, 3), run(B.class, 1), run(C.class, 2));

    assertThat(arranged(plan, A.class, B.class, C.class))
        .containsExactly(B.class, C.class, A.class);
  }

  @Test
  void leavesOutWhatThePlanSkips() {
    Plan plan = plan(run(A.class, 2), skip(B.class, 3), run(C.class, 1));

    assertThat(arranged(plan, A.class, B.class, C.class)).containsExactly(C.class, A.class);
  }

  @Test
  void aClassThatThePlanDoesNotNameRunsFirst() {
    Plan plan = plan(run(A.class, 1), skip(B.class, 2));

    assertThat(arranged(plan, A.class, B.class, C.class)).containsExactly(C.class, A.class);
  }

  @Test
  void classesWithoutARankOfTheirOwnStayInSurefiresOrder() {
    assertThat(arranged(plan(run(A.class, 1)), C.class, A.class, B.class))
        .containsExactly(C.class, B.class, A.class);
  }

  @Test
  void aSkippedClassIsKeptForAMethodThatRuns() {
    Plan plan = plan(skip(A.class, 4), method(A.class, "a()", 1, Reason.LIKELY), run(B.class, 2));

    assertThat(arranged(plan, B.class, A.class)).containsExactly(A.class, B.class);
  }

  @Test
  void aSkippedClassIsKeptForANestedTestThatRuns() {
    Plan plan =
        plan(skip(C.class, 4), method(C.Inner.class, "c()", 1, Reason.LIKELY), run(B.class, 2));

    assertThat(arranged(plan, B.class, C.class)).containsExactly(C.class, B.class);
  }

  @Test
  void methodsThatAreAllSkippedDoNotLeaveOutAClassThatNobodyDecidedOn() {
    Plan plan = plan(method(A.class, "a()", 1, Reason.UNLIKELY));

    assertThat(arranged(plan, A.class)).containsExactly(A.class);
  }

  @Test
  void aPlanWithAFallbackOrdersAndLeavesNothingOut() {
    Plan plan =
        new Plan(
            "b",
            Plan.Mode.SELECT,
            Fallback.NO_BASELINE,
            "",
            0,
            List.of(skip(A.class, 2), run(B.class, 1)));

    assertThat(arranged(plan, A.class, B.class)).containsExactly(B.class, A.class);
  }

  @Test
  void aShadowPlanLeavesNothingOut() {
    Plan plan = new Plan("b", Plan.Mode.SHADOW, null, "", 0, List.of(skip(A.class, 1)));

    assertThat(arranged(plan, A.class)).containsExactly(A.class);
  }

  private static List<Class<?>> arranged(Plan plan, Class<?>... classes) {
    TestsToRun scanned = new TestsToRun(new LinkedHashSet<>(Arrays.asList(classes)));
    List<Class<?>> result = new ArrayList<>();
    new ClassOrder(plan).arrange(scanned).forEach(result::add);
    return result;
  }

  private static Plan plan(PlannedTest... tests) {
    return new Plan("b", Plan.Mode.SELECT, null, "", 0, Arrays.asList(tests));
  }

  private static PlannedTest run(Class<?> test, int rank) {
    return decision(test, null, rank, Reason.LIKELY);
  }

  private static PlannedTest skip(Class<?> test, int rank) {
    return decision(test, null, rank, Reason.UNLIKELY);
  }

  private static PlannedTest method(Class<?> test, String method, int rank, Reason reason) {
    return decision(test, method, rank, reason);
  }

  private static PlannedTest decision(
      Class<?> test, @Nullable String method, int rank, Reason reason) {
    TestId id =
        method == null ? TestId.ofClass(test.getName()) : TestId.ofMethod(test.getName(), method);
    return new PlannedTest(id, rank, 0.5, 1, reason);
  }
}
