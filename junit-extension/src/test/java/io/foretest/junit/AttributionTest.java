package io.foretest.junit;

import static io.foretest.junit.Recording.classes;
import static io.foretest.junit.Recording.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Journal;
import io.foretest.protocol.Outcome;
import io.foretest.protocol.TestRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributionTest {
  @TempDir Path directory;
  private Recording recording;

  @BeforeEach
  void record() {
    recording = new Recording(directory).withBothListeners();
  }

  @Test
  void everyOutcomeIsRecordedOnceWithItsReasonAndFailure() {
    Journal journal = recording.launch(Samples.Outcomes.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Outcomes|Outcomes|passes() PASSED",
            "Outcomes|Outcomes|fails() FAILED",
            "Outcomes|Outcomes|aborts() ABORTED",
            "Outcomes|Outcomes|isSkipped() SKIPPED");
    assertThat(find(journal, "isSkipped()").reason()).isEqualTo("not now");
    assertThat(find(journal, "isSkipped()").durationNanos()).isZero();
    assertThat(find(journal, "fails()").throwableClass())
        .isEqualTo("org.opentest4j.AssertionFailedError");
    assertThat(find(journal, "fails()").failureHash()).matches("[0-9a-f]{16}");
    assertThat(find(journal, "passes()").throwableClass()).isNull();
    assertThat(classes(journal)).containsExactly("Outcomes|Outcomes PASSED");
    assertThat(journal.discoveredClasses()).containsExactly(Samples.Outcomes.class.getName());
    assertThat(journal.complete()).isTrue();
  }

  @Test
  void whatIdentifiesATestIsRecordedAsJUnitGaveIt() {
    TestRecord test = find(recording.launch(Samples.Outcomes.class).journal(), "passes()");

    assertThat(test.displayName()).isEqualTo("a\tname\nof two lines");
    assertThat(test.uniqueId())
        .isEqualTo(
            "[engine:junit-jupiter]/[class:io.foretest.junit.Samples$Outcomes]/[method:passes()]");
    assertThat(test.engine()).isEqualTo("junit-jupiter");
    assertThat(test.thread()).isEqualTo(Thread.currentThread().getName());
    assertThat(test.attempt()).isEqualTo(1);
    assertThat(test.durationNanos()).isPositive();
  }

  @Test
  void invocationsOfATemplateBelongToItsMethodWithItsParameterTypes() {
    Journal journal = recording.launch(Samples.Many.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Many|Many|parameterized(int,org.junit.jupiter.api.TestInfo) PASSED",
            "Many|Many|parameterized(int,org.junit.jupiter.api.TestInfo) FAILED",
            "Many|Many|repeated() PASSED",
            "Many|Many|repeated() PASSED",
            "Many|Many|withArrays([Lorg.junit.jupiter.api.TestInfo;) FAILED");
    assertThat(journal.tests()).extracting(TestRecord::attempt).containsOnly(1);
    assertThat(journal.tests()).extracting(TestRecord::uniqueId).doesNotHaveDuplicates();
  }

  @Test
  void dynamicTestsBelongToTheirFactoryWhateverSourceTheyName() {
    Journal journal = recording.launch(Samples.Dynamic.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Dynamic|Dynamic|factory() PASSED",
            "Dynamic|Dynamic|factory() PASSED",
            "Dynamic|Dynamic|failingFactory() FAILED");
    assertThat(journal.tests()).extracting(TestRecord::displayName).contains("one", "elsewhere");
    assertThat(classes(journal)).containsExactly("Dynamic|Dynamic PASSED");
  }

  @Test
  void nestedTestsBelongToTheirClassAndTheOutermostOne() {
    Journal journal = recording.launch(Samples.Outer.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Outer|Outer|outer() PASSED",
            "Outer|Outer$Inner|inner() PASSED",
            "Outer|Outer$Inner$Innermost|innermost() PASSED");
    assertThat(classes(journal))
        .containsExactlyInAnyOrder(
            "Outer|Outer PASSED", "Outer|Outer$Inner PASSED", "Outer|Outer$Inner$Innermost PASSED");
    assertThat(journal.discoveredClasses()).containsExactly(Samples.Outer.class.getName());
  }

  @Test
  void inheritedTestsBelongToTheClassThatRuns() {
    Journal journal =
        recording.launch(Samples.Concrete.class, Samples.OtherConcrete.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "Concrete|Concrete|inherited() PASSED",
            "Concrete|Base$InBase|nestedInBase() PASSED",
            "OtherConcrete|OtherConcrete|inherited() PASSED",
            "OtherConcrete|Base$InBase|nestedInBase() PASSED");
  }

  @Test
  void aDisabledClassIsRecordedAsSkipped() {
    Journal journal = recording.launch(Samples.DisabledClass.class).journal();

    assertThat(places(journal)).isEmpty();
    assertThat(journal.classes())
        .extracting(ClassRecord::outcome, ClassRecord::reason, ClassRecord::durationNanos)
        .containsExactly(Tuple.tuple(Outcome.SKIPPED, "all of it", 0L));
  }

  @Test
  void aDisabledTemplateIsASkippedTest() {
    Journal journal = recording.launch(Samples.DisabledTemplate.class).journal();

    assertThat(places(journal))
        .containsExactly("DisabledTemplate|DisabledTemplate|never(int) SKIPPED");
    assertThat(journal.tests().get(0).reason()).isEqualTo("not these");
  }

  @Test
  void aFailureOutsideTheTestsIsOneOfTheClass() {
    Journal journal =
        recording
            .launch(Samples.FailsBefore.class, Samples.FailsAfter.class, Samples.AbortsBefore.class)
            .journal();

    assertThat(places(journal)).containsExactly("FailsAfter|FailsAfter|passes() PASSED");
    assertThat(classes(journal))
        .containsExactlyInAnyOrder(
            "FailsBefore|FailsBefore FAILED",
            "FailsAfter|FailsAfter FAILED",
            "AbortsBefore|AbortsBefore ABORTED");
    assertThat(journal.classes())
        .filteredOn(run -> run.outcome() == Outcome.FAILED)
        .extracting(ClassRecord::throwableClass)
        .containsOnly("java.lang.IllegalStateException");
    assertThat(journal.classes()).extracting(ClassRecord::failureHash).doesNotHaveDuplicates();
  }

  @Test
  void aTemplateWithoutArgumentsIsAFailedTest() {
    Journal journal = recording.launch(Samples.NoArguments.class).journal();

    assertThat(places(journal)).containsExactly("NoArguments|NoArguments|needs(int) FAILED");
    assertThat(journal.tests().get(0).failureHash()).isNotNull();
  }

  @Test
  void testsThatRunAtTheSameTimeKeepTheirThreads() {
    Map<String, String> parallel =
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

    Journal journal = recording.launch(parallel, Samples.InParallel.class).journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "InParallel|InParallel|one() PASSED", "InParallel|InParallel|two() PASSED");
    assertThat(journal.tests()).extracting(TestRecord::thread).doesNotHaveDuplicates();
    ClassRecord run = journal.classes().get(0);
    // Both run at once: their sum is more than the class took, their union is not.
    assertThat(run.fixtureNanos()).isBetween(0L, run.durationNanos());
  }

  @Test
  void anEngineWithoutClassesIsRecordedUnderItsOutermostContainers() {
    Journal journal =
        new Recording(directory.resolve("scenarios"))
            .withBothListeners()
            .withEngine(FakeEngine.scenarios())
            .launch(Samples.Outcomes.class)
            .journal();

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "features/pay.feature|features/pay.feature| PASSED",
            "features/pay.feature|features/pay.feature| FAILED",
            "src/features/ship.feature|src/features/ship.feature| PASSED",
            "Return goods|Return goods| PASSED",
            "scenarios|scenarios| PASSED");
    assertThat(classes(journal))
        .containsExactlyInAnyOrder(
            "features/pay.feature|features/pay.feature PASSED",
            "src/features/ship.feature|src/features/ship.feature PASSED",
            "Return goods|Return goods PASSED",
            "scenarios|scenarios FAILED");
    assertThat(journal.discoveredClasses())
        .containsExactlyElementsOf(
            List.of(
                "features/pay.feature", "src/features/ship.feature", "Return goods", "scenarios"));
    assertThat(journal.tests()).extracting(TestRecord::engine).containsOnly("scenarios");
  }

  @Test
  void aFailedRunOfAClassTemplateFailsItsClass() {
    Journal journal =
        new Recording(directory.resolve("template"))
            .withBothListeners()
            .withEngine(FakeEngine.classTemplate("a.Template"))
            .launch(Samples.Outcomes.class)
            .journal();

    assertThat(places(journal)).containsExactly("a.Template|a.Template| PASSED");
    assertThat(classes(journal)).containsExactly("a.Template|a.Template FAILED");
    assertThat(journal.classes().get(0).failureHash()).isNotNull();
  }

  private static TestRecord find(Journal journal, String method) {
    return journal.tests().stream()
        .filter(test -> test.method().equals(method))
        .findFirst()
        .orElseThrow();
  }
}
