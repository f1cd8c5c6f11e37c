package io.foretest.history;

import static io.foretest.protocol.Outcome.ABORTED;
import static io.foretest.protocol.Outcome.FAILED;
import static io.foretest.protocol.Outcome.PASSED;
import static io.foretest.protocol.Outcome.SKIPPED;
import static io.foretest.protocol.Outcome.UNFINISHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultFoldTest {
  private static final TestKey KEY = ABuild.test("a.ATest");
  private static final long SECOND = 1_000_000_000L;

  private final ResultFold fold = new ResultFold();
  private long clock = 100;

  private void attempts(long method, long invocation, Outcome... outcomes) {
    for (int i = 0; i < outcomes.length; i++) {
      fold.addTest(KEY, method, invocation, outcomes[i], clock++, i + 1, (i + 1) * SECOND);
    }
  }

  private TestResult result() {
    return fold.results(Map.of()).get(0);
  }

  @Test
  void aClassPassesWhenItsTestsDo() {
    attempts(1, 1, PASSED);
    attempts(2, 2, SKIPPED);
    attempts(3, 3, ABORTED);

    assertThat(result()).isEqualTo(new TestResult(KEY, Verdict.PASSED, 3, 1, -1));
  }

  @Test
  void aTestThatFailsInEveryAttemptFailsItsClass() {
    attempts(1, 1, FAILED, FAILED);
    attempts(2, 2, PASSED);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result().attempts()).isEqualTo(2);
  }

  @Test
  void aTestThatFailsAndPassesIsFlaky() {
    attempts(1, 1, FAILED, PASSED);

    assertThat(result().verdict()).isEqualTo(Verdict.FLAKY);
  }

  @Test
  void aRealFailureBesidesAFlakyOneIsAFailure() {
    attempts(1, 1, FAILED, PASSED);
    attempts(1, 2, FAILED, FAILED);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void invocationsOfOneMethodDoNotExcuseOneAnother() {
    attempts(1, 1, FAILED);
    attempts(1, 2, PASSED);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aTestThatKillsItsJvmFailsEvenIfALaterRunPasses() {
    attempts(1, 1, UNFINISHED, PASSED);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aRerunThatGivesUpExcusesNothing() {
    attempts(1, 1, FAILED, ABORTED);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aFailedFixtureFailsItsClass() {
    attempts(1, 1, PASSED);
    fold.addContainer(KEY, 9, FAILED, 90, SECOND);

    assertThat(result().verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aFixtureWhoseJvmDiedFailsItsClass() {
    attempts(1, 1, PASSED);
    fold.addContainer(KEY, 9, UNFINISHED, 90, -1);

    assertThat(result()).isEqualTo(new TestResult(KEY, Verdict.FAILED, 1, 1, -1));
  }

  @Test
  void aClassOfWhichNothingRanIsSkipped() {
    attempts(1, 1, SKIPPED);
    attempts(2, 2, ABORTED);

    assertThat(result().verdict()).isEqualTo(Verdict.SKIPPED);
  }

  @Test
  void timeIsThatOfFirstAttemptsAndFirstFixtures() {
    attempts(1, 1, FAILED, FAILED, PASSED);
    attempts(2, 2, PASSED);
    fold.addContainer(KEY, 9, PASSED, 500, 7 * SECOND);
    fold.addContainer(KEY, 9, PASSED, 90, 3 * SECOND);
    fold.addContainer(KEY, 10, PASSED, 95, 2 * SECOND);

    assertThat(result().seconds()).isEqualTo(1 + 1 + 3 + 2);
    assertThat(result().attempts()).isEqualTo(3);
  }

  @Test
  void theOrderInWhichAttemptsComeDoesNotMatter() {
    fold.addTest(KEY, 1, 1, PASSED, 300, 1, 5 * SECOND);
    fold.addTest(KEY, 1, 1, FAILED, 200, 1, 2 * SECOND);

    assertThat(result()).isEqualTo(new TestResult(KEY, Verdict.FLAKY, 2, 2, -1));
  }

  @Test
  void claimedCenturiesDoNotTurnIntoNegativeTime() {
    fold.addTest(KEY, 1, 1, PASSED, 1, 1, Long.MAX_VALUE);
    fold.addTest(KEY, 2, 2, PASSED, 1, 1, Long.MAX_VALUE);
    fold.addTest(KEY, 3, 3, PASSED, 1, 1, Long.MIN_VALUE);

    assertThat(result().seconds()).isEqualTo(Long.MAX_VALUE / 1e9);
  }

  @Test
  void resultsComeInTheOrderOfTheirKeysWithTheirDistances() {
    fold.addTest(ABuild.test("b"), 2, 2, PASSED, 1, 1, 0);
    fold.addTest(ABuild.test("a"), 1, 1, PASSED, 1, 1, 0);

    assertThat(fold.results(Map.of(ABuild.test("b"), 4)))
        .extracting(result -> result.test().className() + result.distance())
        .containsExactly("a-1", "b4");
  }
}
