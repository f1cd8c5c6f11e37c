package io.foretest.junit;

import static io.foretest.junit.Recording.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Journal;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherFactory;

class PlanFilterTest {
  @TempDir Path directory;

  @Test
  void aSkippedClassIsLeftOutAndJournalledAndOthersRun() {
    Journal journal =
        record(skips(Samples.Outer.class), Samples.Outer.class, Samples.FailsAfter.class);

    assertThat(places(journal)).containsExactly("FailsAfter|FailsAfter|passes() PASSED");
    assertThat(journal.leftOutClasses()).containsExactly(Samples.Outer.class.getName());
    assertThat(journal.discoveredClasses()).containsExactly(Samples.FailsAfter.class.getName());
  }

  @Test
  void aClassThatIsFilteredTwiceIsJournalledOnce() {
    Recording recording =
        new Recording(directory).withPlan(plan(skips(Samples.Outer.class))).withBothListeners();
    LauncherConfig config = recording.config();
    try (LauncherSession session = LauncherFactory.openSession(config)) {
      for (int i = 0; i < 2; i++) {
        session
            .getLauncher()
            .execute(Recording.request(Map.of(), Samples.Outer.class, Samples.FailsAfter.class));
      }
    }

    assertThat(recording.journal().leftOutClasses()).containsExactly(Samples.Outer.class.getName());
  }

  @Test
  void nestedTestsOfASuperclassGoWithTheClassThatRuns() {
    Journal journal =
        record(skips(Samples.Concrete.class), Samples.Concrete.class, Samples.OtherConcrete.class);

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "OtherConcrete|OtherConcrete|inherited() PASSED",
            "OtherConcrete|Base$InBase|nestedInBase() PASSED");
  }

  @Test
  void aDecisionAboutANestedClassAsSuchIsNone() {
    TestId nested = TestId.ofClass(Samples.Outer.class.getName() + "$Inner");

    assertThat(places(record(skips(nested), Samples.Outer.class))).hasSize(3);
  }

  @Test
  void aSkippedMethodIsLeftOutWithAllItsInvocations() {
    TestId method =
        TestId.ofMethod(
            Samples.Many.class.getName(), "parameterized(int,org.junit.jupiter.api.TestInfo)");

    Journal journal = record(skips(method), Samples.Many.class);

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Many|Many|repeated() PASSED",
            "Many|Many|repeated() PASSED",
            "Many|Many|withArrays([Lorg.junit.jupiter.api.TestInfo;) FAILED");
    assertThat(journal.leftOutClasses()).isEmpty();
  }

  @Test
  void aMethodOfANestedClassIsFoundByItsOwnClass() {
    TestId method =
        TestId.ofMethod(Samples.Outer.class.getName() + "$Inner$Innermost", "innermost()");

    assertThat(places(record(skips(method), Samples.Outer.class)))
        .containsExactlyInAnyOrder(
            "Outer|Outer|outer() PASSED", "Outer|Outer$Inner|inner() PASSED");
  }

  @Test
  void aTaggedTestOfASkippedClassRunsAlone() {
    Journal journal = record(skips(Samples.Tagged.class), Samples.Tagged.class);

    assertThat(places(journal)).containsExactly("Tagged|Tagged|always() PASSED");
    assertThat(journal.leftOutClasses()).isEmpty();
  }

  @Test
  void aTaggedClassAndATaggedMethodAreNeverLeftOut() {
    TestId method = TestId.ofMethod(Samples.Tagged.class.getName(), "always()");

    assertThat(places(record(skips(Samples.TaggedClass.class), Samples.TaggedClass.class)))
        .hasSize(1);
    directory = directory.resolve("method");
    assertThat(places(record(skips(method), Samples.Tagged.class))).hasSize(2);
  }

  @Test
  void whatThePlanDoesNotNameRuns() {
    assertThat(places(record(skips(Samples.Outer.class), Samples.Outcomes.class))).hasSize(4);
  }

  @Test
  void aShadowPlanAndAFallbackFilterNothing() {
    PlannedTest skip = skips(Samples.Outer.class);
    Plan shadow = new Plan("b1", Plan.Mode.SHADOW, null, "", 0, Arrays.asList(skip));
    Plan fallback = new Plan("b1", Plan.Mode.SELECT, Fallback.DRIFT, "", 0, Arrays.asList(skip));

    assertThat(discovered(shadow, Samples.Outer.class)).isTrue();
    assertThat(discovered(fallback, Samples.Outer.class)).isTrue();
    assertThat(discovered(plan(skip), Samples.Outer.class)).isFalse();
  }

  @Test
  void aPlanThatFailsToLoadIsAskedForOnceAndEverythingRuns() {
    JvmRecording jvm = new JvmRecording(Optional::empty, new Stderr());
    int[] asked = {0};
    PlanFilter filter =
        new PlanFilter(
            jvm,
            () -> {
              asked[0]++;
              throw new IllegalStateException("broken");
            });

    String said = Said.by(() -> assertThat(discovered(filter, Samples.Outer.class)).isTrue());

    assertThat(said).startsWith("[foretest] INTERNAL: ").contains("broken").hasLineCount(1);
    assertThat(asked[0]).isEqualTo(1);
  }

  @Test
  void featuresOfAnEngineWithoutClassesAreLeftOutByTheirName() {
    Journal journal =
        new Recording(directory)
            .withPlan(plan(skips(TestId.ofClass("features/pay.feature"))))
            .withBothListeners()
            .withEngine(FakeEngine.scenarios())
            .launch(Samples.Outcomes.class)
            .journal();

    assertThat(journal.discoveredClasses())
        .containsExactly("src/features/ship.feature", "Return goods", "scenarios");
    assertThat(journal.leftOutClasses()).containsExactly("features/pay.feature");
  }

  private Journal record(PlannedTest skip, Class<?>... classes) {
    return new Recording(directory)
        .withPlan(plan(skip))
        .withBothListeners()
        .launch(classes)
        .journal();
  }

  private boolean discovered(Plan plan, Class<?> type) {
    JvmRecording jvm = new JvmRecording(Optional::empty, new Stderr());
    return discovered(new PlanFilter(jvm, () -> Optional.of(plan).filter(Plan::filters)), type);
  }

  private static boolean discovered(PlanFilter filter, Class<?> type) {
    LauncherConfig config =
        LauncherConfig.builder()
            .enablePostDiscoveryFilterAutoRegistration(false)
            .addPostDiscoveryFilters(filter)
            .build();
    TestPlan found = LauncherFactory.create(config).discover(Recording.request(Map.of(), type));
    return found.containsTests();
  }

  private static Plan plan(PlannedTest... tests) {
    return new Plan(
        "b1", Plan.Mode.SELECT, null, "", 0, Arrays.stream(tests).collect(Collectors.toList()));
  }

  private static PlannedTest skips(Class<?> type) {
    return skips(TestId.ofClass(type.getName()));
  }

  private static PlannedTest skips(TestId test) {
    return new PlannedTest(test, 1, 0.001, 1, Reason.UNLIKELY);
  }
}
