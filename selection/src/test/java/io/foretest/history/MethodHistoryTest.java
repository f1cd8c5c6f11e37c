package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.protocol.Outcome;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import io.foretest.protocol.TestRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The past of methods, as both databases keep it. */
class MethodHistoryTest extends OpenHistory {
  private static final long END = ABuild.START + 1000 * ABuild.HOUR;
  private static final TestKey ADDS = method("adds()");
  private static final TestKey CLEARS = method("clears(int)");

  private static TestKey method(String name) {
    return TestKey.ofMethod(ASpool.MODULE, "a.CartTest", "a.CartTest", name);
  }

  private AJvm jvm(int number) {
    return AJvm.named("jvm-" + number).start(ABuild.START + number * ABuild.HOUR);
  }

  private void build(int number, AJvm jvm) {
    ASpool.number(reactor, number).jvm(jvm).over();
  }

  private RunningHistory ingested() {
    assertThat(store.ingest(spools).problems()).isEmpty();
    return store.before(ASpool.changeAt(END), Granularity.METHOD);
  }

  private static AJvm ran(AJvm jvm, String method, Outcome outcome) {
    return jvm.test("a.CartTest", method, 1, outcome, AJvm.SECOND);
  }

  @Test
  void everyMethodHasAPastOfItsOwn() {
    for (int i = 0; i < 3; i++) {
      AJvm jvm = ran(jvm(i), "adds()", i == 2 ? Outcome.FAILED : Outcome.PASSED);
      build(i, ran(jvm, "clears(int)", Outcome.PASSED).container("a.CartTest", Outcome.PASSED, 5));
    }

    RunningHistory history = ingested();

    assertThat(history.tests()).containsExactlyInAnyOrder(ADDS, CLEARS);
    assertThat(history.past(ADDS).orElseThrow().lastFailed()).isTrue();
    assertThat(history.past(CLEARS).orElseThrow().failures()).isZero();
    assertThat(history.past(CLEARS).orElseThrow().meanSeconds()).isEqualTo(1);
    assertThat(store.before(ASpool.changeAt(END)).tests())
        .as("classes have theirs as before")
        .containsExactly(new TestKey(ASpool.MODULE, "a.CartTest"));
  }

  @Test
  void invocationsAreAttemptsOfTheirMethodAndNestedClassesBelongToTheirTopLevelOne() {
    AJvm jvm = jvm(0);
    for (int i = 1; i <= 2; i++) {
      jvm.test(
          new TestRecord.Builder("a.CartTest", "a.CartTest$Empty", "free(int)")
              .identity("[invocation:#" + i + "]", "[" + i + "]", "junit-jupiter")
              .started(i, 1, "main")
              .ended(i == 2 ? Outcome.FAILED : Outcome.PASSED, AJvm.SECOND)
              .build());
    }
    build(0, jvm);

    RunningHistory history = ingested();

    TestKey nested = TestKey.ofMethod(ASpool.MODULE, "a.CartTest", "a.CartTest$Empty", "free(int)");
    assertThat(history.tests()).containsExactly(nested);
    assertThat(history.past(nested).orElseThrow().lastFailed()).isTrue();
    assertThat(nested.id()).isEqualTo(TestId.ofMethod("a.CartTest$Empty", "free(int)"));
    assertThat(nested.ofClass()).isEqualTo(new TestKey(ASpool.MODULE, "a.CartTest"));
  }

  @Test
  void aClassThatFailsBeforeItsMethodsFailsInAllOfThem() {
    build(0, ran(ran(jvm(0), "adds()", Outcome.PASSED), "clears(int)", Outcome.PASSED));
    build(1, jvm(1).container("a.CartTest", Outcome.FAILED, 5));

    RunningHistory history = ingested();

    assertThat(history.tests()).containsExactlyInAnyOrder(ADDS, CLEARS);
    assertThat(history.failing()).containsExactlyInAnyOrder(ADDS, CLEARS);
    assertThat(history.past(ADDS).orElseThrow().meanSeconds()).isEqualTo(1);
  }

  @Test
  void aClassThatFailsAndOfWhichNothingIsKnownKeepsItsFailure() {
    build(0, jvm(0).container("a.CartTest", Outcome.FAILED, 5));

    assertThat(ingested().failing()).containsExactly(new TestKey(ASpool.MODULE, "a.CartTest"));
  }

  @Test
  void aFailedMethodExplainsTheFailureOfItsClass() {
    AJvm jvm = ran(ran(jvm(0), "adds()", Outcome.FAILED), "clears(int)", Outcome.PASSED);
    build(0, jvm.container("a.CartTest", Outcome.FAILED, 5));

    assertThat(ingested().failing()).containsExactly(ADDS);
  }

  @Test
  void aMethodThatAFullBuildDoesNotRunIsGoneAndOneOfASelectionIsNot() {
    build(0, ran(ran(jvm(0), "adds()", Outcome.FAILED), "clears(int)", Outcome.PASSED));
    ASpool.number(reactor, 1)
        .mode(BuildMode.SELECTED)
        .jvm(ran(jvm(1), "adds()", Outcome.PASSED))
        .over();

    assertThat(ingested().tests()).containsExactlyInAnyOrder(ADDS, CLEARS);

    build(2, ran(jvm(2), "adds()", Outcome.PASSED));

    assertThat(ingested().tests()).containsExactly(ADDS);
  }

  @Test
  void whatIsPrunedIsKept() throws IOException {
    for (int i = 0; i < 110; i++) {
      AJvm jvm = ran(jvm(i), "adds()", i % 3 == 0 ? Outcome.FAILED : Outcome.PASSED);
      build(i, ran(jvm, "clears(int)", Outcome.PASSED));
    }
    byte[] before = bytes(ingested());

    store.prune(1, ABuild.START + 100 * ABuild.HOUR);

    assertThat(bytes(store.before(ASpool.changeAt(END), Granularity.METHOD))).isEqualTo(before);
    RunningHistory replay = store.prunedHistory(Granularity.METHOD);
    store.forEachBuild(Granularity.METHOD, replay::apply);
    assertThat(bytes(replay)).isEqualTo(before);
    assertThat(
            RunningHistory.readFrom(new ByteArrayInputStream(before), Granularity.METHOD).tests())
        .containsExactlyInAnyOrder(ADDS, CLEARS);
    assertThatThrownBy(() -> RunningHistory.readFrom(new ByteArrayInputStream(before)))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes(RunningHistory history) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    history.writeTo(bytes);
    return bytes.toByteArray();
  }

  @Test
  void aClassOfWhichASelectionLeftOutAMethodIsNotDone() {
    PlannedTest whole = planned(TestId.ofClass("a.CartTest"), Reason.LIKELY);
    PlannedTest run = planned(TestId.ofMethod("a.CartTest", "adds()"), Reason.LIKELY);
    PlannedTest skip = planned(TestId.ofMethod("a.CartTest", "clears(int)"), Reason.UNLIKELY);
    Plan plan = new Plan("b", Plan.Mode.SELECT, null, "", 0, List.of(whole, run, skip));
    ASpool.number(reactor, 1)
        .mode(BuildMode.SELECTED)
        .module(Map.of(), plan)
        .jvm(ran(jvm(1), "adds()", Outcome.PASSED))
        .over();
    ingested();

    LastSelection last = store.lastSelection("c0ffee", "main").orElseThrow();

    assertThat(last.modules().get(ASpool.MODULE).skipped()).containsExactly("a.CartTest");
    assertThat(last.modules().get(ASpool.MODULE).ran()).isEmpty();
    assertThat(last.ran()).containsExactly(ADDS);

    ASpool.number(reactor, 2)
        .mode(BuildMode.REMAINING)
        .jvm(ran(jvm(2), "clears(int)", Outcome.PASSED))
        .over();
    ingested();

    assertThat(store.lastSelection("c0ffee", "main").orElseThrow().ran())
        .containsExactlyInAnyOrder(ADDS, CLEARS, new TestKey(ASpool.MODULE, "a.CartTest"));
  }

  private static PlannedTest planned(TestId test, Reason reason) {
    return new PlannedTest(test, 1, 0.5, 1, reason);
  }
}
