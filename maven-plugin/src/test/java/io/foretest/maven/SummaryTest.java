package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SummaryTest {
  private final Map<String, Plan> plans = new LinkedHashMap<>();
  private final List<PlannedTest> tests = new ArrayList<>();
  private final SortedSet<String> ran = new TreeSet<>();
  private final SortedSet<String> failed = new TreeSet<>();
  private final SortedSet<String> leftOut = new TreeSet<>();
  private final List<String> remarks = new ArrayList<>();
  private OptionalInt builds = OptionalInt.of(60);
  private boolean hasModel = true;
  private int inARow;

  private void test(String name, double probability, Reason reason) {
    tests.add(new PlannedTest(TestId.ofClass(name), tests.size() + 1, probability, 2, reason));
    if (reason.runs()) {
      ran.add("g:a " + name);
    }
  }

  private void plan(Plan.Mode mode, @Nullable Fallback fallback, String detail) {
    plans.put("g:a", new Plan("b", mode, fallback, detail, 0, tests));
  }

  private List<String> lines() {
    return new Summary(
            new Planned(plans),
            new Recorded(ran, failed, leftOut, 3.21),
            "1a2b3c4d, HEAD^: 1 file changed",
            remarks,
            plans.isEmpty() ? List.of() : List.of("provider (Surefire 3.6.1, JUnit 6.1.3)"),
            builds,
            50,
            hasModel,
            inARow)
        .lines();
  }

  @Test
  void whatTheBudgetLeftIsCountedAndTheWayToItIsNamed() {
    test("a.LikelyTest", 0.9, Reason.LIKELY);
    test("a.LateTest", 0.8, Reason.LIKELY);
    test("a.UnlikelyTest", 0.01, Reason.UNLIKELY);
    ran.remove("g:a a.LateTest");
    leftOut.addAll(List.of("g:a a.LateTest", "g:a a.UnlikelyTest"));
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines()).contains("  left      1 out of time; run them with -Dml.select=remaining");
  }

  @Test
  void whatWasToRunAndDidNotIsCounted() {
    test("a.LikelyTest", 0.9, Reason.LIKELY);
    test("a.LostTest", 0.8, Reason.TOUCHED);
    test("a.GoneTest", 0.8, Reason.ALWAYS);
    test("a.NewTest", 0.8, Reason.NEW_TEST);
    test("a.UnlikelyTest", 0.01, Reason.UNLIKELY);
    ran.retainAll(List.of("g:a a.LikelyTest"));
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines()).contains("  left      2 that were to run left no outcome");
  }

  @Test
  void whatIsSkippedAndRunsAllTheSameSavesNothingAndIsSaid() {
    test("a.LikelyTest", 0.9, Reason.LIKELY);
    test("a.UnlikelyTest", 0.01, Reason.UNLIKELY);
    test("a.CalmTest", 0.01, Reason.UNLIKELY);
    ran.add("g:a a.CalmTest");
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines())
        .contains(
            "Foretest ran 2 of 3 test classes in 3.2 s; about 2.0 s saved.",
            "  note      1 of the skipped ran all the same: no plan reached them");
  }

  @Test
  void aSelectionIsToldInAboutTenLines() {
    test("a.NewTest", Double.NaN, Reason.NEW_TEST);
    for (int i = 0; i < 8; i++) {
      test("a.Likely" + i + "Test", 0.9 - i / 10.0, Reason.LIKELY);
    }
    test("a.CalmTest", 0.001, Reason.UNLIKELY);
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines())
        .containsExactly(
            "Foretest ran 9 of 10 test classes in 3.2 s; about 2.0 s saved.",
            "  run       1 new, 8 may fail",
            "  skipped   1 unlikely to fail",
            "  likeliest 0.90 a.Likely0Test (may fail for this change)",
            "            0.80 a.Likely1Test (may fail for this change)",
            "            0.70 a.Likely2Test (may fail for this change)",
            "            0.60 a.Likely3Test (may fail for this change)",
            "            0.50 a.Likely4Test (may fail for this change)",
            "  base      1a2b3c4d, HEAD^: 1 file changed",
            "  path      provider (Surefire 3.6.1, JUnit 6.1.3)");
  }

  @Test
  void methodsThatAreLeftOutAreCountedBesideTheClasses() {
    test("a.ATest", 0.9, Reason.LIKELY);
    method("a.ATest", "x()", 0.9, Reason.LIKELY);
    method("a.ATest$In", "y()", 0.02, Reason.UNLIKELY);
    method("a.ATest", "z()", 0.6, Reason.REDUNDANT);
    test("a.BTest", 0.5, Reason.ALWAYS);
    test("a.CTest", 0.01, Reason.UNLIKELY);
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines())
        .startsWith(
            "Foretest ran 2 of 3 test classes in 3.2 s; about 6.0 s saved.",
            "  run       1 always, 1 may fail",
            "  skipped   1 unlikely to fail",
            "  methods   2 of 3 left out in classes that run: 1 unlikely to fail, 1 told by others",
            "  likeliest 0.90 a.ATest#x() (may fail for this change)",
            "            0.60 a.ATest#z() (others that run would fail before it)",
            "            0.50 a.BTest (always runs)");
  }

  private void method(String className, String method, double probability, Reason reason) {
    TestId test = TestId.ofMethod(className, method);
    tests.add(new PlannedTest(test, tests.size() + 1, probability, 2, reason));
  }

  @Test
  void aFallbackSaysWhyAndHowOften() {
    test("a.ATest", Double.NaN, Reason.FALLBACK);
    plan(Plan.Mode.SELECT, Fallback.TOO_LITTLE_HISTORY, "3 of 50 builds are recorded");
    failed.add("g:a a.ATest");
    inARow = 4;

    assertThat(lines())
        .startsWith(
            "Foretest did not select: 1 test class in 3.2 s, 1 failed.",
            "  because   too little history (TOO_LITTLE_HISTORY): 3 of 50 builds are recorded",
            "            4 builds in a row ran everything");
  }

  @Test
  void aShadowSaysWhatWouldHaveBeenSkipped() {
    test("a.ATest", 0.5, Reason.LIKELY);
    test("a.BTest", 0.001, Reason.UNLIKELY);
    ran.add("g:a a.BTest");
    plan(Plan.Mode.SHADOW, null, "");

    assertThat(lines().get(0))
        .isEqualTo(
            "Foretest ran everything in the shadow: 2 test classes in 3.2 s;"
                + " selecting would have skipped 1 and saved about 2.0 s.");
  }

  @Test
  void aRecordingSaysWhatIsMissing() {
    ran.add("g:a a.ATest");
    builds = OptionalInt.of(12);

    assertThat(lines())
        .containsExactly(
            "Foretest recorded 1 test class in 3.2 s."
                + " 12 builds recorded, 38 more until a model can be trained.");
  }

  @Test
  void aRecordingWithEnoughHistorySaysWhatToDoNext() {
    ran.add("g:a a.ATest");
    hasModel = false;

    assertThat(lines().get(0)).endsWith("60 builds recorded; train with mvn foretest:train.");

    hasModel = true;
    assertThat(lines().get(0)).endsWith("60 builds recorded; select with -Dml.select=true.");
  }

  @Test
  void aRemarkHasALineOfItsOwn() {
    test("a.ATest", 0.5, Reason.LIKELY);
    plan(Plan.Mode.SELECT, null, "");
    remarks.add("the model skips nothing");

    assertThat(lines()).contains("  note      the model skips nothing");
  }

  @Test
  void aBuildWithoutTestsSaysNothing() {
    assertThat(lines()).isEmpty();
  }

  @Test
  void namesFromFilesCannotSteerTheConsole() {
    test("a.\u001b[31mTest", 0.5, Reason.LIKELY);
    plan(Plan.Mode.SELECT, null, "");

    assertThat(lines()).noneMatch(line -> line.contains("\u001b"));
  }
}
