package io.foretest.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.evidence.TestEvidence.Finding;
import io.foretest.feature.Candidate;
import io.foretest.history.TestKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemainingShareTest {
  private final List<Prospect> tests = new ArrayList<>();

  private RemainingShareTest test(String module, double probability, double value, Finding found) {
    Candidate candidate = new Candidate(new TestKey(module, "a.T" + tests.size()), "", "", -1);
    tests.add(
        new Prospect(candidate, Optional.empty(), false, false, probability, 1, value, found));
    return this;
  }

  private RemainingShareTest test(double probability, double value) {
    return test("g:m", probability, value, Finding.UNKNOWN);
  }

  private double[] shares(Integer... runAnyway) {
    boolean[] anyway = new boolean[tests.size()];
    Arrays.stream(runAnyway).forEach(i -> anyway[i] = true);
    return RemainingShare.of(tests, anyway);
  }

  @Test
  void aTestHoldsItsOwnAndAllThatComesAfterIt() {
    assertThat(test(0.1, 1).test(0.5, 9).test(0.4, 5).shares())
        .containsExactly(new double[] {0.1, 1, 0.5}, within(1e-12));
  }

  @Test
  void manyUnlikelyTestsLeaveMuchToEachOther() {
    for (int i = 0; i < 100; i++) {
      test(1e-6, 100 - i);
    }
    assertThat(shares()[50]).isCloseTo(0.5, within(1e-9));
    assertThat(shares()[99]).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void testsOfEqualValueAreTakenByName() {
    assertThat(test(0.5, 1).test(0.5, 1).shares()).containsExactly(1, 0.5);
  }

  @Test
  void testsThatRunAnywayComeFirstAndCount() {
    double[] shares = test(0.5, 9).test(0.9, 1).shares(1);
    assertThat(shares[1]).isEqualTo(1);
    assertThat(shares[0]).isCloseTo(0.5 / 1.4, within(1e-9));
  }

  @Test
  void testsThatEvidenceExcludesHaveNoShareAndTakeNone() {
    double[] alone = test(0.5, 9).test(0.1, 1).shares();
    double[] beside = test("g:m", 0.9, 20, Finding.UNTOUCHED).shares();
    assertThat(beside).startsWith(alone).endsWith(0);
  }

  @Test
  void eachModuleTellsForItself() {
    double[] shares = test(0.99, 9).test("g:other", 0.1, 1, Finding.TOUCHES).shares();
    assertThat(shares).containsExactly(1, 1);
  }

  @Test
  void whereNothingIsLikelyToFailNobodyTellsForOthers() {
    assertThat(test(0, 2).test(0, 1).shares()).containsExactly(1, 1);
  }

  @Test
  void aTestThatTheModelCannotJudgeIsNotJudged() {
    assertThat(test(Double.NaN, 2).test(0.5, 1).shares()).containsExactly(Double.NaN, 1);
  }
}
