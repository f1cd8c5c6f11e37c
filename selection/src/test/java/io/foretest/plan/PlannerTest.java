package io.foretest.plan;

import static io.foretest.plan.PlanScene.reason;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.evidence.TestEvidence;
import io.foretest.feature.Candidate;
import io.foretest.history.ABuild;
import io.foretest.history.BuildMode;
import io.foretest.history.TestKey;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
  private static final String FOO = "src/main/java/a/Foo.java";

  private static List<String> order(Selection selection) {
    return selection.decisions().stream().map(d -> d.candidate().key().className()).toList();
  }

  @Test
  void theThresholdPartsLikelyFromUnlikely() {
    Selection selection =
        new PlanScene().changes(FOO).test("a.A", 0.1, 1).test("a.B", 0.0999, 1).plan();

    assertThat(selection.fallback()).isEmpty();
    assertThat(reason(selection, "a.A")).isEqualTo(Reason.LIKELY);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void ofMoreTestsThanCanBeExplainedTheFirstInTheOrderAre() {
    PlanScene scene =
        new PlanScene().changes(FOO).test("a.A", 0.01, 1).test("a.B", 0.5, 1).test("a.C", 0.02, 1);

    assertThat(scene.explainable(2).plan().explanations())
        .containsOnlyKeys(PlanScene.key("a.B"), PlanScene.key("a.C"));
    assertThat(scene.explainable(3).plan().explanations()).hasSize(3);
    assertThat(scene.explainable(0).plan().explanations()).isEmpty();
  }

  @Test
  void aNewTestRuns() {
    Selection selection = new PlanScene().changes(FOO).test("a.A", 0, 1).newTest("a.B", 0).plan();

    assertThat(reason(selection, "a.B")).isEqualTo(Reason.NEW_TEST);
  }

  @Test
  void aChangedTestRuns() {
    Selection selection =
        new PlanScene().changes("x/src/test/java/a/BTest.java").test("a.BTest", 0, 1).plan();

    assertThat(reason(selection, "a.BTest")).isEqualTo(Reason.CHANGED_TEST);
  }

  @Test
  void aTestThatFailedLastTimeRuns() {
    Selection selection = new PlanScene().changes(FOO).failedTest("a.A", 0).plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.FAILED_LAST_RUN);
  }

  @Test
  void aTestThatFailedInAnOutageRunsThoughItsPastKnowsNothingOfIt() {
    PlanScene scene = new PlanScene().changes(FOO).test("a.A", 0, 1).test("a.B", 0, 1);
    ABuild outage = ABuild.number(2).mode(BuildMode.PARTIAL).fails("a.A");
    for (int i = 0; i < 9; i++) {
      outage.fails("a.Other" + i);
    }
    scene.history().apply(outage.build());

    Selection selection = scene.plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.FAILED_LAST_RUN);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void aTestThatAlwaysRunsRuns() {
    Selection selection =
        new PlanScene().changes(FOO).always("**/Smoke*").test("a.SmokeIT", 0, 1).plan();

    assertThat(reason(selection, "a.SmokeIT")).isEqualTo(Reason.ALWAYS);
  }

  @Test
  void aTestNamedAfterAChangedClassRunsHoweverUnlikelyItSeems() {
    Selection selection =
        new PlanScene().changes(FOO).test("a.FooTest", 0, 1).test("a.B", 0, 1).plan();

    assertThat(reason(selection, "a.FooTest")).isEqualTo(Reason.CHANGED_SUBJECT);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void evidenceClearsATestNamedAfterAChangedClass() {
    Circumstances untouched =
        Circumstances.ordinary().with(candidate -> TestEvidence.Finding.UNTOUCHED);

    Selection selection =
        new PlanScene().changes(FOO).circumstances(untouched).test("a.FooTest", 0, 1).plan();

    assertThat(reason(selection, "a.FooTest")).isEqualTo(Reason.UNTOUCHED);
  }

  @Test
  void aTestWithTheTagOfThoseThatAlwaysRunRuns() {
    Circumstances tagged = Circumstances.ordinary().alwaysRunning(Set.of(PlanScene.key("a.A")));

    Selection selection =
        new PlanScene()
            .changes(FOO)
            .circumstances(tagged)
            .test("a.A", 0, 1)
            .test("a.B", 0, 1)
            .plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.ALWAYS);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void whatEvidenceExcludesIsSkippedHoweverLikelyItSeems() {
    Evidence evidence =
        candidate ->
            candidate.key().className().equals("a.A")
                ? TestEvidence.Finding.UNTOUCHED
                : TestEvidence.Finding.TOUCHES;
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .test("a.A", 0.9, 1)
            .test("a.B", 0.9, 1)
            .test("a.C", 0, 1)
            .circumstances(Circumstances.ordinary().with(evidence))
            .plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.UNTOUCHED);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.LIKELY);
    assertThat(reason(selection, "a.C")).isEqualTo(Reason.UNLIKELY);
  }

  @Test
  void whatMustRunRunsAgainstAllEvidence() {
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .failedTest("a.A", 0)
            .circumstances(Circumstances.ordinary().with(c -> TestEvidence.Finding.UNTOUCHED))
            .plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.FAILED_LAST_RUN);
  }

  @Test
  void aRecallOfOneSkipsOnEvidenceAlone() {
    PlanScene scene = new PlanScene().changes(FOO).recall(1).test("a.A", 0, 1).test("a.B", 0, 1);

    assertThat(scene.plan().reasons()).containsOnlyKeys(Reason.UNRECORDED);
    assertThat(
            scene
                .circumstances(Circumstances.ordinary().with(c -> TestEvidence.Finding.UNTOUCHED))
                .plan()
                .reasons())
        .containsOnlyKeys(Reason.UNTOUCHED);
  }

  @Test
  void evidenceNeedsNoModelAndSaysThatItIsAlone() {
    Selection selection =
        new PlanScene()
            .untrained()
            .changes(FOO)
            .test("a.A", 0.9, 1)
            .test("a.B", 0, 1)
            .test("a.C", 0, 1)
            .circumstances(Circumstances.ordinary().with(PlannerTest::touching))
            .plan();

    assertThat(selection.fallback()).isEmpty();
    assertThat(reason(selection, "a.A")).isEqualTo(Reason.UNTOUCHED);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.TOUCHED);
    assertThat(reason(selection, "a.C")).isEqualTo(Reason.UNRECORDED);
    assertThat(selection.note()).startsWith("evidence alone decides: ");
  }

  @Test
  void aModelWithoutASaySkipsNothingBesideEvidence() {
    Selection selection =
        new PlanScene()
            .minBuilds(50)
            .changes(FOO)
            .test("a.A", 0, 1)
            .test("a.B", 0, 1)
            .circumstances(Circumstances.ordinary().with(PlannerTest::touching))
            .plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.UNTOUCHED);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.TOUCHED);
    assertThat(selection.note()).contains("2 of 50 builds are recorded");
  }

  @Test
  void noEvidenceOfAnyTestIsNoneToGoBy() {
    Selection selection = new PlanScene().untrained().changes(FOO).test("a.A", 0, 1).plan();

    assertThat(selection.fallback()).map(FallbackDecision::code).contains(Fallback.NO_MODEL);
  }

  /** A is proven untouched, B touched, and nothing is known of the others. */
  private static TestEvidence.Finding touching(Candidate candidate) {
    return switch (candidate.key().className()) {
      case "a.A" -> TestEvidence.Finding.UNTOUCHED;
      case "a.B" -> TestEvidence.Finding.TOUCHES;
      default -> TestEvidence.Finding.UNKNOWN;
    };
  }

  @Test
  void aRecallThatTheModelCannotSupportSkipsNothingAndSaysSo() {
    Selection selection =
        new PlanScene().changes(FOO).threshold(0).recall(0.999).test("a.A", 0, 1).plan();

    assertThat(selection.reasons()).containsOnlyKeys(Reason.UNRECORDED);
    assertThat(selection.note()).contains("0.999");
  }

  @Test
  void aTestOfWhichTheModelSaysNothingRuns() {
    Selection selection = new PlanScene().changes(FOO).test("a.A", Double.NaN, 1).plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.LIKELY);
  }

  @Test
  void theFloorTakesTheMostValuableOfTheSkipped() {
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .floors(2, 0)
            .test("a.Slow", 0.05, 10)
            .test("a.Fast", 0.04, 1)
            .test("a.Sure", 0.9, 1)
            .test("a.Never", 0.0001, 1)
            .plan();

    assertThat(reason(selection, "a.Fast")).isEqualTo(Reason.FLOOR);
    assertThat(selection.running()).isEqualTo(2);
  }

  @Test
  void theFloorTakesWhatEvidenceExcludesLast() {
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .floors(0, 0.5)
            .test("a.Excluded", 0.09, 1)
            .test("a.Unlikely", 0.01, 1)
            .circumstances(
                Circumstances.ordinary()
                    .with(
                        c ->
                            c.key().className().equals("a.Excluded")
                                ? TestEvidence.Finding.UNTOUCHED
                                : TestEvidence.Finding.UNKNOWN))
            .plan();

    assertThat(reason(selection, "a.Unlikely")).isEqualTo(Reason.FLOOR);
    assertThat(reason(selection, "a.Excluded")).isEqualTo(Reason.UNTOUCHED);
  }

  @Test
  void theAuditDrawsFromTheSkippedOnly() {
    Selection selection =
        new PlanScene().changes(FOO).audit(1).test("a.A", 0, 1).test("a.B", 1, 1).plan();

    assertThat(reason(selection, "a.A")).isEqualTo(Reason.AUDIT);
    assertThat(reason(selection, "a.B")).isEqualTo(Reason.LIKELY);
  }

  @Test
  void failuresPerSecondDecideTheOrderAfterWhatMustRun() {
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .test("a.LikelySlow", 0.9, 100)
            .test("a.LikelyFast", 0.5, 1)
            .test("a.Skipped", 0.01, 1)
            .newTest("a.New", 0.001)
            .plan();

    assertThat(order(selection))
        .containsExactly("a.New", "a.LikelyFast", "a.LikelySlow", "a.Skipped");
    assertThat(selection.decisions()).extracting(Decision::rank).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aTestOfUnknownDurationIsTakenForAnOrdinaryOne() {
    Selection selection =
        new PlanScene()
            .changes(FOO)
            .newTest("a.New", 0.5)
            .newTest("a.NewLikelier", 0.6)
            .test("a.Slow", 0.5, 50)
            .plan();

    assertThat(order(selection)).startsWith("a.NewLikelier", "a.New");
    assertThat(selection.decisions().get(0).expectedSeconds()).isNaN();
  }

  @Test
  void shadowDecidesTheSameAndFiltersNothing() {
    PlanScene scene = new PlanScene().changes(FOO).test("a.A", 0, 1).test("a.B", 1, 1);
    Selection selected = scene.plan();
    Selection shadow = scene.mode(Plan.Mode.SHADOW).plan();

    assertThat(shadow.decisions()).isEqualTo(selected.decisions());
    assertThat(selected.filters()).isTrue();
    assertThat(shadow.filters()).isFalse();
    assertThat(shadow.plan("g:m").skips(TestId.ofClass("a.A"))).isFalse();
  }

  @Test
  void remainingRunsWhatTheLastSelectionDidNot() {
    Selection selection =
        new PlanScene()
            .mode(Plan.Mode.REMAINING)
            .test("a.Ran", 0.9, 1)
            .test("a.Left", 0, 1)
            .newTest("a.New", 0)
            .untrained()
            .circumstances(Circumstances.ordinary().after(Set.of(PlanScene.key("a.Ran"))))
            .plan();

    assertThat(reason(selection, "a.Ran")).isEqualTo(Reason.ALREADY_RAN);
    assertThat(reason(selection, "a.Left")).isEqualTo(Reason.REMAINING);
    assertThat(reason(selection, "a.New")).isEqualTo(Reason.REMAINING);
  }

  @Test
  void aModulesPlanNamesItsOwnTestsOnly() {
    Selection selection = new PlanScene().changes(FOO).test("a.A", 0.2, 1).plan();
    Plan plan = selection.plan("g:m");

    assertThat(plan.buildId()).isEqualTo("build-7");
    assertThat(plan.find(TestId.ofClass("a.A")).orElseThrow().probability()).isEqualTo(0.2);
    assertThat(selection.plan("g:other").tests()).isEmpty();
  }

  @Test
  void theExpectedSavingIsTheTimeOfTheSkipped() {
    Selection selection =
        new PlanScene().changes(FOO).test("a.A", 0, 3).test("a.B", 0, 4).test("a.C", 1, 5).plan();

    assertThat(selection.skippedSeconds()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverHappensEveryTestIsDecidedOnceAndTheRulesHold(long seed) {
    Random random = new Random(seed);
    PlanScene scene =
        new PlanScene()
            .changes("src/test/java/a/T3.java")
            .audit(random.nextDouble() / 5)
            .floors(random.nextInt(20), random.nextDouble() / 3)
            .threshold(random.nextDouble() / 2);
    int tests = 1 + random.nextInt(60);
    for (int i = 0; i < tests; i++) {
      double probability = random.nextDouble();
      switch (random.nextInt(6)) {
        case 0 -> scene.newTest("a.T" + i, probability);
        case 1 -> scene.failedTest("a.T" + i, probability);
        default -> scene.test("a.T" + i, probability, random.nextDouble() * 9);
      }
    }
    scene.minBuilds(0);
    Selection selection = scene.plan();

    Set<TestKey> decided = new HashSet<>();
    selection.decisions().forEach(d -> decided.add(d.candidate().key()));
    assertThat(decided).hasSize(tests).hasSize(selection.decisions().size());
    for (int i = 0; i < tests; i++) {
      assertThat(selection.decisions().get(i).rank()).isEqualTo(i + 1);
    }
    for (Decision decision : selection.decisions()) {
      if (!decision.runs()) {
        assertThat(decision.reason()).isEqualTo(Reason.UNLIKELY);
        assertThat(decision.probability()).isLessThan(selection.cut().threshold());
        assertThat(scene.history().past(decision.candidate().key())).isPresent();
        assertThat(scene.history().past(decision.candidate().key()).orElseThrow().lastFailed())
            .isFalse();
      }
    }
    int floor =
        Math.max(
            selection.policy().minTests(), (int) Math.ceil(selection.policy().minShare() * tests));
    assertThat(selection.running()).isGreaterThanOrEqualTo(Math.min(tests, floor));
    assertThat(scene.plan()).isEqualTo(selection);
  }
}
