package io.foretest.history;

import static io.foretest.history.ABuild.historyOf;
import static io.foretest.history.ABuild.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunningHistoryTest {
  private static final String FILE = "src/main/java/a/Foo.java";

  private static TestPast past(RunningHistory history, String className) {
    return history.past(test(className)).orElseThrow();
  }

  private static RunningHistory sequence(String verdicts) {
    RunningHistory history = new RunningHistory();
    for (int i = 0; i < verdicts.length(); i++) {
      ABuild build = ABuild.number(i);
      switch (verdicts.charAt(i)) {
        case 'F' -> build.fails("a.FooTest");
        case 'P' -> build.passes("a.FooTest");
        case 'L' -> build.runs(Verdict.FLAKY, "a.FooTest");
        case 'S' -> build.runs(Verdict.SKIPPED, "a.FooTest");
        default -> throw new IllegalArgumentException(verdicts);
      }
      history.apply(build.build());
    }
    return history;
  }

  @Test
  void aNewHistoryKnowsNothing() {
    RunningHistory history = new RunningHistory();

    assertThat(history.builds()).isZero();
    assertThat(history.tests()).isEmpty();
    assertThat(history.past(test("a.FooTest"))).isEmpty();
    assertThat(history.newestBuildMillis()).isEqualTo(-1);
    assertThat(history.lastChangeMillis(FILE)).isEqualTo(-1);
    assertThat(history.lastSourceChangeMillis("a.Foo")).isEqualTo(-1);
    assertThat(history.changesOf(FILE)).isZero();
    assertThat(history.failureRate()).isZero();
  }

  @Test
  void runsAndFailuresAreCounted() {
    TestPast past = past(sequence("PFPPF"), "a.FooTest");

    assertThat(past.runs()).isEqualTo(5);
    assertThat(past.failures()).isEqualTo(2);
    assertThat(past.lastFailed()).isTrue();
    assertThat(past.runsSinceFailure()).isZero();
    assertThat(past.flips()).isEqualTo(3);
    assertThat(past.streak()).isEqualTo(1);
  }

  @Test
  void runsSinceFailureCountsTheRunsAfterIt() {
    assertThat(past(sequence("PFPP"), "a.FooTest").runsSinceFailure()).isEqualTo(2);
    assertThat(past(sequence("PPP"), "a.FooTest").runsSinceFailure()).isEqualTo(-1);
  }

  @Test
  void aSkippedRunSaysNothing() {
    RunningHistory history = sequence("FSSS");

    assertThat(history.builds()).isEqualTo(1);
    assertThat(past(history, "a.FooTest").runs()).isEqualTo(1);
    assertThat(past(history, "a.FooTest").lastFailed()).isTrue();
  }

  @Test
  void aFlakyRunIsNoFailureAndRaisesTheFlakyScore() {
    RunningHistory history = sequence("PL");
    TestPast past = past(history, "a.FooTest");

    assertThat(past.failures()).isZero();
    assertThat(past.lastFailed()).isFalse();
    assertThat(past.flakyRuns()).isEqualTo(1);
    assertThat(past.flakyRate50()).isGreaterThan(0.5);
    assertThat(history.failingBuilds()).isZero();
  }

  @Test
  void aFailureOfTwoRunsAgoWeighsHalfWithAHalfLifeOfTwo() {
    double decay = Math.sqrt(0.5);

    assertThat(past(sequence("FPP"), "a.FooTest").failureRate2())
        .isCloseTo(0.5 / (1 + decay + 0.5), within(1e-12));
  }

  @Test
  void aShorterHalfLifeForgetsSooner() {
    TestPast past = past(sequence("FFFPPPPPP"), "a.FooTest");

    assertThat(past.failureRate2()).isLessThan(past.failureRate10());
    assertThat(past.failureRate10()).isLessThan(past.failureRate50());
    assertThat(past.failureRate50()).isLessThan(3 / 9.0);
  }

  @Test
  void theChanceAfterTheLastVerdictIsLearnedFromWhatFollowedSuchVerdicts() {
    TestPast sticky = past(sequence("PPPPFFFF"), "a.FooTest");
    TestPast alternating = past(sequence("PFPFPFPF"), "a.FooTest");

    assertThat(sticky.failureAfterLast()).isEqualTo((3 + 0.5) / (3 + 1));
    assertThat(alternating.failureAfterLast()).isEqualTo((0 + 0.5) / (3 + 1));
  }

  @Test
  void durationsHaveMeanRecentMeanAndVariance() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).result("a.FooTest", Verdict.PASSED, 2, -1),
            ABuild.number(1).result("a.FooTest", Verdict.PASSED, 4, -1));
    TestPast past = past(history, "a.FooTest");

    assertThat(past.meanSeconds()).isEqualTo(3);
    assertThat(past.recentSeconds()).isCloseTo(2.6, within(1e-12));
    assertThat(past.secondsVariance()).isEqualTo(2);
  }

  @Test
  void aDurationThatNoClockMeasuredIsLeftOut() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).result("a.FooTest", Verdict.PASSED, Double.NaN, -1),
            ABuild.number(1).result("a.FooTest", Verdict.PASSED, -5, -1),
            ABuild.number(2).result("a.FooTest", Verdict.PASSED, Double.POSITIVE_INFINITY, -1));

    assertThat(past(history, "a.FooTest").meanSeconds()).isNaN();
    assertThat(past(history, "a.FooTest").runs()).isEqualTo(3);
  }

  @Test
  void buildsSinceRunCountsTheBuildsThatDidWithout() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).passes("a.FooTest", "a.BarTest"),
            ABuild.number(1).mode(BuildMode.SELECTED).passes("a.BarTest"),
            ABuild.number(2).mode(BuildMode.SELECTED).passes("a.BarTest"));

    assertThat(past(history, "a.FooTest").buildsSinceRun()).isEqualTo(2);
    assertThat(past(history, "a.BarTest").buildsSinceRun()).isZero();
  }

  @Test
  void aPartialBuildSpeaksOnlyOfWhatItRan() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).fails("a.FooTest", "a.BarTest"),
            ABuild.number(1).mode(BuildMode.SELECTED).passes("a.BarTest"));

    assertThat(history.failingNow()).isEqualTo(1);
    assertThat(past(history, "a.FooTest").lastFailed()).isTrue();
  }

  @Test
  void aFullBuildWithoutAFailingTestSaysThatItIsGone() {
    RunningHistory history =
        historyOf(ABuild.number(0).fails("a.FooTest"), ABuild.number(1).passes("a.BarTest"));

    assertThat(history.failingNow()).isZero();
  }

  @Test
  void aFullBuildThatEndedBeforeAModuleSaysNothingOfItsTests() {
    RunningHistory history = historyOf(ABuild.number(0).fails("a.FooTest"));
    TestResult elsewhere =
        new TestResult(new TestKey("g:other", "b.BarTest"), Verdict.PASSED, 1, 1, -1);
    history.apply(
        new RecordedBuild(ABuild.number(1).build().info(), true, List.of(), List.of(elsewhere)));

    assertThat(history.failingNow()).isEqualTo(1);
  }

  @Test
  void failuresAreCountedTogetherWithFilesAndTheirDirectories() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).changes(FILE).fails("a.FooTest").passes("a.BarTest"),
            ABuild.number(1).changes(FILE).passes("a.FooTest", "a.BarTest"),
            ABuild.number(2).changes("src/main/java/a/Bar.java").fails("a.FooTest"));

    assertThat(history.failuresWith(test("a.FooTest"), FILE)).isEqualTo(1);
    assertThat(history.failuresWith(test("a.BarTest"), FILE)).isZero();
    assertThat(history.changesOf(FILE)).isEqualTo(2);
    assertThat(history.failingChangesOf(FILE)).isEqualTo(1);
    assertThat(history.failuresWith(test("a.FooTest"), "src/main/java/a/")).isEqualTo(2);
    assertThat(history.changesOf("src/main/java/a/")).isEqualTo(3);
  }

  @Test
  void anUnknownChangeInformsAboutNoPath() {
    RunningHistory history = historyOf(ABuild.number(0).changeUnknown().changes(FILE).fails("a.T"));

    assertThat(history.changesOf(FILE)).isZero();
    assertThat(history.failuresWith(test("a.T"), FILE)).isZero();
  }

  @Test
  void aChangeOfMoreThanTwoHundredFilesInformsAboutNoPath() {
    ABuild broad = ABuild.number(0).fails("a.T");
    for (int i = 0; i < 201; i++) {
      broad.changes("src/main/java/a/C" + i + ".java");
    }

    assertThat(historyOf(broad).changesOf("src/main/java/a/C0.java")).isZero();
  }

  @Test
  void moreThanFiftyFailuresAtOnceBlameNoFile() {
    ABuild broken = ABuild.number(0).changes(FILE);
    for (int i = 0; i < 51; i++) {
      broken.fails("a.T" + i).passes("a.P" + i);
    }
    RunningHistory history = historyOf(broken);

    assertThat(history.failuresWith(test("a.T0"), FILE)).isZero();
    assertThat(history.failingChangesOf(FILE)).isEqualTo(1);
  }

  @Test
  void theLastChangeOfASourceIsFoundByItsClass() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).changes("core/src/main/java/a/Foo.java").passes("a.FooTest"),
            ABuild.number(5).changes("core/src/main/java/b/Foo.java").passes("a.FooTest"));

    assertThat(history.lastSourceChangeMillis("a.Foo")).isEqualTo(ABuild.START);
    assertThat(history.lastSourceChangeMillis("b.Foo")).isEqualTo(ABuild.START + 5 * ABuild.HOUR);
    assertThat(history.lastSourceChangeMillis("c.Foo")).isEqualTo(-1);
  }

  @Test
  void thePathThatChangedLongestAgoIsForgottenFirst() {
    RunningHistory history = new RunningHistory();
    for (int build = 0; build <= PathPasts.CAPACITY / 200; build++) {
      ABuild next = ABuild.number(build).passes("a.T");
      for (int file = 0; file < 200; file++) {
        next.changes("d/f" + build + "-" + file + ".txt");
      }
      history.apply(next.build());
    }

    assertThat(history.changesOf("d/f0-0.txt")).isZero();
    assertThat(history.changesOf("d/f" + PathPasts.CAPACITY / 200 + "-0.txt")).isEqualTo(1);
    assertThat(history.changesOf("d/")).isEqualTo(PathPasts.CAPACITY / 200 + 1);
  }

  @Test
  void theTestThatRanLongestAgoIsForgottenFirst() {
    ABuild first = ABuild.number(0).fails("a.Gone").passes("a.Kept");
    ABuild second = ABuild.number(1).mode(BuildMode.PARTIAL).passes("a.Kept");
    ABuild crowd = ABuild.number(2).mode(BuildMode.PARTIAL);
    for (int i = 0; i < 49_999; i++) {
      crowd.passes("a.T" + i);
    }
    RunningHistory history = historyOf(first, second, crowd);

    assertThat(history.tests()).hasSize(50_000).contains(test("a.Kept"));
    assertThat(history.past(test("a.Gone"))).isEmpty();
    assertThat(history.failingNow()).isZero();
  }

  @Test
  void theCoFailureSeenLongestAgoIsForgottenFirst() {
    RunningHistory history = new RunningHistory();
    for (int build = 0; build <= CoFailures.CAPACITY / (50 * 200); build++) {
      ABuild next = ABuild.number(build);
      for (int i = 0; i < 200; i++) {
        next.changes("d" + build + "/f" + i + ".txt");
      }
      for (int i = 0; i < 50; i++) {
        next.fails("a.T" + i).passes("a.P" + i);
      }
      history.apply(next.build());
    }

    assertThat(history.failuresWith(test("a.T0"), "d0/f0.txt")).isZero();
    assertThat(history.failuresWith(test("a.T0"), "d10/f0.txt")).isEqualTo(1);
  }

  private static ABuild suite(int number, int failing, int of) {
    ABuild build = ABuild.number(number).changes(FILE);
    for (int i = 0; i < of; i++) {
      build.runs(i < failing ? Verdict.FAILED : Verdict.PASSED, "a.T" + i);
    }
    return build;
  }

  @Test
  void anOutageSaysNothingOfTheTestsThatFailedInIt() {
    RunningHistory calm = historyOf(suite(0, 1, 10), suite(1, 0, 10));
    RunningHistory history = historyOf(suite(0, 1, 10), suite(1, 0, 10), suite(2, 6, 10));
    TestPast past = past(history, "a.T0");
    TestPast before = past(calm, "a.T0");

    assertThat(past.runs()).isEqualTo(before.runs());
    assertThat(past.failures()).isEqualTo(1);
    assertThat(past.lastFailed()).isFalse();
    assertThat(past.runsSinceFailure()).isEqualTo(1);
    assertThat(past.streak()).isEqualTo(before.streak());
    assertThat(past.flips()).isEqualTo(before.flips());
    assertThat(past.failureRate2()).isEqualTo(before.failureRate2());
    assertThat(past.failureAfterLast()).isEqualTo(before.failureAfterLast());
    assertThat(past.buildsSinceRun()).isZero();
    assertThat(past(history, "a.T9").runs()).isEqualTo(3);
    assertThat(history.failingNow()).isZero();
    assertThat(history.failingBuilds()).isEqualTo(1);
    assertThat(history.failingBuildRate10()).isEqualTo(calm.failingBuildRate10());
    assertThat(history.failuresTogether(test("a.T0"), test("a.T1"))).isZero();
    assertThat(history.failuresWith(test("a.T1"), FILE)).isZero();
    assertThat(history.failingChangesOf(FILE)).isEqualTo(1);
  }

  @Test
  void halfOfTheSuiteIsNoOutageAndNeitherIsAllOfASmallOne() {
    assertThat(past(historyOf(suite(0, 5, 10)), "a.T0").lastFailed()).isTrue();
    assertThat(past(historyOf(suite(0, 9, 9)), "a.T0").lastFailed()).isTrue();
  }

  @Test
  void whatBrokeDownInAnOutageIsRememberedUntilItPasses() {
    RunningHistory history = historyOf(suite(0, 0, 10), suite(1, 10, 10));
    assertThat(past(history, "a.T3").brokeDown()).isTrue();

    history.apply(suite(2, 0, 10).build());
    assertThat(past(history, "a.T3").brokeDown()).isFalse();
  }

  @Test
  void aTestThatOnlyEverRanInAnOutageIsStillUnknown() {
    assertThat(historyOf(suite(0, 10, 10)).past(test("a.T3"))).isEmpty();
  }

  @Test
  void whatStillFailsBeforeAnOutageStillFailsAfterIt() {
    RunningHistory history = historyOf(suite(0, 1, 10), suite(1, 10, 10));

    assertThat(history.failing()).containsExactly(test("a.T0"));
    assertThat(past(history, "a.T0").lastFailed()).isTrue();
  }

  @Test
  void filesAndTestsThatChangeTogetherAreCounted() {
    String source = "src/test/java/a/FooTest.java";
    RunningHistory history =
        historyOf(
            ABuild.number(0).changes(FILE, source).passes("a.FooTest"),
            ABuild.number(1).changes(FILE, source).passes("a.FooTest"),
            ABuild.number(2).changes(FILE).passes("a.FooTest"));

    assertThat(history.changesTogether("a.FooTest", FILE)).isEqualTo(2);
    assertThat(history.changesTogether("a.FooTest$Inner", FILE)).isEqualTo(2);
    assertThat(history.changesTogether("a.FooTest", source)).isZero();
    assertThat(history.changesTogether("a.BarTest", FILE)).isZero();
  }

  @Test
  void moreThanThirtyFilesChangedForNoCommonReason() {
    ABuild broad = ABuild.number(0).changes(FILE, "src/test/java/a/FooTest.java").passes("a.T");
    for (int i = 0; i < 29; i++) {
      broad.changes("d/f" + i);
    }

    assertThat(historyOf(broad).changesTogether("a.FooTest", FILE)).isZero();
  }

  @Test
  void authorsOfAFileAreCounted() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).author("ann@example.org").changes(FILE).passes("a.T"),
            ABuild.number(1).author("bob@example.org").changes(FILE).passes("a.T"),
            ABuild.number(2).author("ann@example.org").changes(FILE).passes("a.T"));

    assertThat(history.authorsOf(FILE)).isCloseTo(2, within(0.1));
    assertThat(history.authorsOf("src/main/java/a/Bar.java")).isZero();
  }

  @Test
  void aNameThatNoFileSystemKnowsIsNoName() {
    RunningHistory history =
        historyOf(ABuild.number(0).passes("a." + "x".repeat(10_000)).passes("a.T"));

    assertThat(history.tests()).containsExactly(test("a.T"));
  }
}
