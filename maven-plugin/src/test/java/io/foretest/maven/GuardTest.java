package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Fallback;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JvmInfo;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import io.foretest.protocol.TestRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GuardTest {
  private final List<String> discovered = new ArrayList<>();
  private final List<String> leftOut = new ArrayList<>();
  private final List<TestRecord> tests = new ArrayList<>();
  private final List<ClassRecord> classes = new ArrayList<>();
  private final List<PlannedTest> planned = new ArrayList<>();
  private final SortedSet<String> reported = new TreeSet<>();
  private final SortedSet<String> reportedFailed = new TreeSet<>();
  private final Properties user = new Properties();
  private final Plugin surefire = new Plugin();
  private @Nullable Fallback fallback;
  private boolean recorded = true;
  private boolean reportsAsked;
  private boolean selected = true;
  private boolean provider = true;

  @Test
  void aBuildThatHoldsTogetherHasNoFindings() {
    plan("ATest", Reason.LIKELY);
    plan("BTest", Reason.UNLIKELY);
    ran("ATest", Outcome.PASSED);
    leftOut.add("BTest");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aPlannedTestWithoutAnOutcomeIsNamed() {
    plan("ATest", Reason.LIKELY);
    plan("BTest", Reason.LIKELY);
    ran("ATest", Outcome.PASSED);

    assertThat(findings()).containsExactly("tests were to run, but left no outcome: BTest");
  }

  @Test
  void aPlannedTestThatTheBudgetLeftOutIsFine() {
    plan("ATest", Reason.LIKELY);
    leftOut.add("ATest");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aNewOrChangedTestNeedNotBeSeen() {
    plan("ATest", Reason.NEW_TEST);
    plan("BTest", Reason.CHANGED_TEST);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aTestThatFailsafeRunsIsNotMissedAfterSurefire() {
    plan("ServerIT", Reason.LIKELY);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aTestWithoutClassFileIsNotMissed() {
    plan("GoneTest", Reason.LIKELY);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aGroupOnTheCommandLineMayLeaveTestsOut() {
    plan("ATest", Reason.LIKELY);
    user.setProperty("groups", "fast");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aGroupInThePomMayLeaveTestsOut() {
    plan("ATest", Reason.LIKELY);
    Configuration.of(surefire).set("excludedGroups", "slow");

    assertThat(findings()).isEmpty();
  }

  @Test
  void anExcludedTestIsNotMissed() {
    plan("a.ATest", Reason.LIKELY);
    plan("b.BTest", Reason.LIKELY);
    Configuration.of(surefire).append("excludes", "exclude", "**/a/*Test.java");

    assertThat(findings()).containsExactly("tests were to run, but left no outcome: b.BTest");
  }

  @Test
  void aFallbackPlanPromisesNothingByName() {
    plan("ATest", Reason.LIKELY);
    fallback = Fallback.NO_MODEL;

    assertThat(findings()).isEmpty();
  }

  @Test
  void aDiscoveredTestWithoutAnOutcomeIsNamed() {
    selected = false;
    discovered.add("ATest");

    assertThat(findings()).containsExactly("tests were discovered, but left no outcome: ATest");
  }

  @Test
  void aClassThatFailedBeforeItsTestsHasAnOutcome() {
    selected = false;
    discovered.add("ATest");
    container("ATest", Outcome.FAILED);
    reportedFailed.add("ATest");

    assertThat(findings()).isEmpty();
  }

  @Test
  void testsThatSurefireSkipsAfterAFailureAreNotMissed() {
    discovered.add("ATest");
    Configuration.of(surefire).set("skipAfterFailureCount", "1");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aFailureThatSurefireDoesNotKnowIsNamed() {
    ran("ATest", Outcome.FAILED);

    assertThat(findings())
        .containsExactly("tests failed, but Surefire calls the module green: ATest");
  }

  @Test
  void aFailureInAFixtureThatSurefireDoesNotKnowIsNamed() {
    container("ATest", Outcome.FAILED);

    assertThat(findings()).hasSize(1);
  }

  @Test
  void aFailureThatARerunMadeGoodIsFlakyAndNoFinding() {
    ran("ATest", Outcome.FAILED);
    ran("ATest", Outcome.PASSED);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aFailureThatTheBuildIgnoresIsNoFinding() {
    ran("ATest", Outcome.FAILED);
    user.setProperty("maven.test.failure.ignore", "true");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aFailureThatSurefireReportsIsNoFinding() {
    ran("ATest", Outcome.FAILED);
    reportedFailed.add("ATest");

    assertThat(findings()).isEmpty();
  }

  @Test
  void reportsThatNameSuitesByPhrasesProveNoLostFailure() {
    ran("ATest", Outcome.FAILED);
    reportedFailed.add("A test of something");

    assertThat(findings()).isEmpty();
  }

  @Test
  void aTestThatPassedTwiceBetraysASecondProvider() {
    ran("ATest", Outcome.PASSED);
    ran("ATest", Outcome.PASSED);

    assertThat(findings()).singleElement().asString().contains("ran twice").endsWith(": ATest");
  }

  @Test
  void aSecondPassIsFineWhereFailingTestsAreRunAgain() {
    ran("ATest", Outcome.PASSED);
    ran("ATest", Outcome.PASSED);
    user.setProperty("surefire.rerunFailingTestsCount", "2");

    assertThat(findings()).isEmpty();
  }

  @Test
  void testsThatRanByAPlanWithoutARecordAreNamed() {
    plan("ATest", Reason.LIKELY);
    reported.add("ATest");
    recorded = false;

    assertThat(findings())
        .containsExactly("tests ran by the plan, but none of them was recorded: ATest");
  }

  @Test
  void aProviderThatRanNothingIsFoundOutInAColdProject() {
    plan("ATest", Reason.NEW_TEST);
    fallback = Fallback.NO_MODEL;
    recorded = false;

    assertThat(findings())
        .containsExactly(
            "tests were to run, but no outcome of any was recorded or reported: ATest");
  }

  @Test
  void aSelectionOfWhichNothingRanIsFoundOutWhoeverWasToRunIt() {
    provider = false;
    plan("ATest", Reason.LIKELY);
    plan("BTest", Reason.UNLIKELY);
    plan("CTest", Reason.NEW_TEST);
    recorded = false;

    assertThat(findings())
        .containsExactly(
            "tests were to run, but no outcome of any was recorded or reported: ATest");
  }

  @Test
  void aPlannedMethodWithoutAnOutcomeIsNamed() {
    plan("ATest", Reason.LIKELY);
    planMethod("ATest", "works()", Reason.LIKELY);
    planMethod("ATest", "lost()", Reason.LIKELY);
    planMethod("ATest$In", "lostToo()", Reason.FLOOR);
    planMethod("ATest", "skipped()", Reason.UNLIKELY);
    planMethod("ATest", "generated()", Reason.LIKELY);
    planMethod("ATest", "changed()", Reason.CHANGED_TEST);
    ran("ATest", Outcome.PASSED);

    assertThat(findings())
        .containsExactly(
            "methods were to run, but left no outcome: ATest#lost(), ATest$In#lostToo()");
  }

  @Test
  void methodsOfAClassThatWasNotEnteredNeedNoOutcome() {
    plan("ATest", Reason.LIKELY);
    planMethod("ATest", "lost()", Reason.LIKELY);
    ran("ATest", Outcome.PASSED);
    container("ATest", Outcome.ABORTED);

    assertThat(findings()).isEmpty();
  }

  @Test
  void aFixtureThatFailsUnderOneSubclassIsNotMadeGoodByAnother() {
    ran("ATest", Outcome.PASSED);
    ran("BTest", Outcome.PASSED);
    classes.add(inherited("ATest", Outcome.FAILED));
    classes.add(inherited("BTest", Outcome.PASSED));

    assertThat(findings()).singleElement().asString().contains("ATest").doesNotContain("BTest");
  }

  @Test
  void aPlanThatSkipsEverythingLeavesNothingToFind() {
    plan("ATest", Reason.UNLIKELY);
    recorded = false;

    assertThat(findings()).isEmpty();
  }

  @Test
  void skippedTestsAreNotLookedAt() {
    plan("ATest", Reason.LIKELY);
    user.setProperty("skipTests", "true");

    assertThat(findings()).isEmpty();
  }

  @Test
  void reportsAreReadWhereJournalsShowAFailureOrNothing() {
    plan("ATest", Reason.LIKELY);
    ran("ATest", Outcome.PASSED);
    assertThat(findings()).isEmpty();
    assertThat(reportsAsked).isFalse();

    ran("BTest", Outcome.FAILED);
    findings();
    assertThat(reportsAsked).isTrue();
  }

  @Test
  void manyNamesAreCutWithTheirNumber() {
    for (int i = 10; i < 40; i++) {
      plan("A" + i + "Test", Reason.LIKELY);
    }

    assertThat(findings()).singleElement().asString().endsWith("A29Test and 10 more");
  }

  private List<String> findings() {
    TestPlugin plugin = new TestPlugin(TestPlugin.Kind.SUREFIRE, surefire);
    return Guard.findings(
        new GuardInput(
            selected
                ? Optional.of(new Plan("b", Plan.Mode.SELECT, fallback, "", 0, planned))
                : Optional.empty(),
            recorded ? List.of(ExecutionOutcomes.of(List.of(journal()))) : List.of(),
            () -> {
              reportsAsked = true;
              return new ReportedTests(reported, reportedFailed);
            },
            TestRules.of(new MavenProject(), user, plugin),
            name -> !name.startsWith("Gone"),
            (name, method) -> !method.toString().contains("generated"),
            provider));
  }

  private Journal journal() {
    JvmInfo jvm = new JvmInfo("j", "b", "g:a", 1, 0, "17", "Linux");
    return new Journal(jvm, discovered, leftOut, tests, classes, List.of(), true);
  }

  private void plan(String name, Reason reason) {
    planned.add(new PlannedTest(TestId.ofClass(name), planned.size() + 1, 0.5, 1, reason));
  }

  private void planMethod(String name, String method, Reason reason) {
    TestId test = TestId.ofMethod(name, method);
    planned.add(new PlannedTest(test, planned.size() + 1, 0.5, 1, reason));
  }

  private void ran(String name, Outcome outcome) {
    discovered.add(name);
    reported.add(name);
    tests.add(
        new TestRecord.Builder(name, name, "works()")
            .identity("[class:" + name + "]/[method:works()]", "works()", "junit-jupiter")
            .ended(outcome, 1_000)
            .build());
  }

  private static ClassRecord inherited(String topLevelClass, Outcome outcome) {
    return new ClassRecord(topLevelClass, "Base$Inner", outcome, 0, 1, 1, "", null, null);
  }

  private void container(String name, Outcome outcome) {
    classes.add(new ClassRecord(name, name, outcome, 0, 1, 1, "", null, null));
  }
}
