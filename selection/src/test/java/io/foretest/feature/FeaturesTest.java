package io.foretest.feature;

import static io.foretest.history.ABuild.historyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.foretest.change.Baseline;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.history.ABuild;
import io.foretest.history.BuildMode;
import io.foretest.history.History;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.history.Verdict;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final long NOW = ABuild.START + 100 * ABuild.HOUR;
  private static final String FOO = "src/main/java/a/Foo.java";

  private static Change change(String... paths) {
    return change(Arrays.stream(paths).map(ABuild::file).toList());
  }

  private static Change change(List<ChangedFile> files) {
    Baseline base = new Baseline("b", Baseline.Source.GIVEN, "given");
    return new Change("c", base, "main", false, null, NOW, files, null);
  }

  private static Candidate candidate(String className) {
    return candidate("g:m", className, -1);
  }

  private static Candidate candidate(String module, String className, int distance) {
    return new Candidate(new TestKey(module, className), "", "", distance);
  }

  private static float value(String feature, Change change, History history, Candidate candidate) {
    FeatureTable table = Features.extract(change, history, List.of(candidate));
    return table.value(0, table.names().indexOf(feature));
  }

  private static float value(String feature, Change change, String className) {
    return value(feature, change, new RunningHistory(), candidate(className));
  }

  private static float value(String feature, RunningHistory history, String className) {
    return value(feature, change(FOO), history, candidate(className));
  }

  @Test
  void everyFeatureHasANameOfItsOwn() {
    assertThat(new HashSet<>(Features.names())).hasSameSizeAs(Features.all());
  }

  @Test
  void kindsOfFilesAreCounted() {
    Change change = change(FOO, "src/main/java/a/Bar.JAVA", "pom.xml", "LICENSE", "a.b/README");

    assertThat(value("extensions_changed", change, "a.FooTest")).isEqualTo(3);
  }

  @Test
  void theFileThatMostPeopleChangedCounts() {
    String bar = "src/main/java/a/Bar.java";
    RunningHistory history =
        historyOf(
            ABuild.number(0).author("ann").changes(FOO, bar).passes("a.FooTest"),
            ABuild.number(1).author("bob").changes(bar).passes("a.FooTest"));

    assertThat(value("file_authors", change(FOO), history, candidate("a.FooTest")))
        .isCloseTo(1, within(0.1f));
    assertThat(value("file_authors", change(FOO, bar), history, candidate("a.FooTest")))
        .isCloseTo(2, within(0.1f));
    assertThat(value("file_authors", change(), history, candidate("a.FooTest"))).isNaN();
  }

  @Test
  void aTestThatChangesWithAFileIsTouchedTogetherWithIt() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).changes(FOO, "src/test/java/a/FooTest.java").passes("a.FooTest"),
            ABuild.number(1).changes(FOO).passes("a.FooTest"));

    assertThat(value("touched_together", history, "a.FooTest")).isEqualTo(1 / 3f);
    assertThat(value("touched_together", history, "a.BarTest")).isZero();
    assertThat(value("touched_together", change(), history, candidate("a.FooTest"))).isNaN();
  }

  @Test
  void theSevenOfTheSeedDesignAreThere() {
    assertThat(Features.names())
        .contains(
            "lines_added",
            "lines_deleted",
            "files_changed",
            "complexity_delta",
            "recent_failure_rate",
            "avg_duration",
            "days_since_last_change");
  }

  @Test
  void theChangeIsSummedUp() {
    Change change =
        change(
            List.of(
                new ChangedFile(FOO, null, FileStatus.ADDED, FileKind.MAIN_SOURCE, false, 10, 2, 5),
                new ChangedFile(
                    "src/test/java/a/FooTest.java",
                    null,
                    FileStatus.MODIFIED,
                    FileKind.TEST_SOURCE,
                    false,
                    3,
                    1,
                    -1),
                new ChangedFile(
                    "README.md", null, FileStatus.MODIFIED, FileKind.OTHER, false, 1, 0, 0),
                new ChangedFile(
                    "logo.png", null, FileStatus.MODIFIED, FileKind.OTHER, true, 0, 0, 0)));

    assertThat(value("lines_added", change, "a.T")).isEqualTo(14);
    assertThat(value("lines_deleted", change, "a.T")).isEqualTo(3);
    assertThat(value("files_changed", change, "a.T")).isEqualTo(4);
    assertThat(value("directories_changed", change, "a.T")).isEqualTo(3);
    assertThat(value("complexity_delta", change, "a.T")).isEqualTo(4);
    assertThat(value("test_share", change, "a.T")).isEqualTo(0.25f);
    assertThat(value("other_share", change, "a.T")).isEqualTo(0.5f);
    assertThat(value("added_share", change, "a.T")).isEqualTo(0.25f);
  }

  @Test
  void anUnknownChangeIsMissingRatherThanEmpty() {
    Change unknown = new Change(null, null, null, false, null, NOW, List.of(), "no git");

    assertThat(value("lines_added", unknown, "a.T")).isNaN();
    assertThat(value("name_similarity", unknown, "a.T")).isNaN();
    assertThat(value("file_failure_rate", unknown, "a.T")).isNaN();
  }

  @Test
  void aTestThatNeverRanIsNewAndHasNoPast() {
    assertThat(value("is_new", change(FOO), "a.FooTest")).isEqualTo(1);
    assertThat(value("recent_failure_rate", change(FOO), "a.FooTest")).isNaN();
    assertThat(value("file_cofailure", change(FOO), "a.FooTest")).isNaN();
  }

  @Test
  void thePastOfATestIsRead() {
    RunningHistory history =
        historyOf(
            ABuild.number(0).result("a.FooTest", Verdict.FAILED, 2, -1),
            ABuild.number(1).result("a.FooTest", Verdict.PASSED, 4, -1),
            ABuild.number(2).mode(BuildMode.PARTIAL).passes("a.BarTest").fails("a.BazTest"));

    assertThat(value("is_new", history, "a.FooTest")).isZero();
    assertThat(value("runs", history, "a.FooTest")).isEqualTo(2);
    assertThat(value("avg_duration", history, "a.FooTest")).isEqualTo(3);
    assertThat(value("runs_since_failure", history, "a.FooTest")).isEqualTo(1);
    assertThat(value("runs_since_failure", history, "a.BarTest")).isNaN();
    assertThat(value("builds_since_run", history, "a.FooTest")).isEqualTo(1);
    assertThat(value("failing_now", history, "a.FooTest")).isEqualTo(1);
    assertThat(value("last_failed", history, "a.BazTest")).isEqualTo(1);
    assertThat(value("test_age_days", history, "a.FooTest")).isCloseTo(100 / 24f, within(1e-4f));
  }

  @Test
  void aTestIsChangedByItsSourceOrItsDistance() {
    Change own = change("src/test/java/a/FooTest.java");

    assertThat(value("test_changed", own, "a.FooTest")).isEqualTo(1);
    assertThat(value("test_changed", own, "b.FooTest")).isZero();
    assertThat(value("test_changed", own, new RunningHistory(), candidate("g:m", "kotlin.Odd", 0)))
        .isEqualTo(1);
  }

  @Test
  void theSubjectOfATestIsTheClassItIsNamedAfter() {
    assertThat(value("subject_changed", change(FOO), "a.FooTest")).isEqualTo(1);
    assertThat(value("subject_changed", change(FOO), "a.TestFoo")).isEqualTo(1);
    assertThat(value("subject_changed", change(FOO), "a.BarTest")).isZero();
    assertThat(value("subject_changed", change(FOO), "b.FooTest")).isZero();
  }

  @Test
  void theDistanceIsMissingWhereNoChangedClassReachesTheTest() {
    RunningHistory none = new RunningHistory();

    assertThat(value("dependency_distance", change(FOO), none, candidate("g:m", "a.T", 2)))
        .isEqualTo(2);
    assertThat(value("dependency_distance", change(FOO), none, candidate("g:m", "a.T", -1)))
        .isNaN();
  }

  @Test
  void daysSinceLastChangeCountFromTheTestOrItsSubject() {
    RunningHistory history =
        historyOf(
            ABuild.number(4).changes(FOO).passes("a.FooTest"),
            ABuild.number(28).changes("src/test/java/a/FooTest.java").passes("a.FooTest"));
    Change other = change("src/main/java/a/Other.java");

    assertThat(value("days_since_last_change", other, history, candidate("a.FooTest")))
        .isEqualTo(3);
    assertThat(value("days_since_last_change", other, history, candidate("a.TestFoo")))
        .isEqualTo(4);
    assertThat(value("days_since_last_change", other, history, candidate("a.BarTest"))).isNaN();
    assertThat(value("days_since_last_change", change(FOO), history, candidate("a.FooTest")))
        .isZero();
  }

  @Test
  void theNamesakeOfAChangedFileIsMoreSimilarThanItsNeighbours() {
    Change change = change("src/main/java/a/io/CsvReader.java");
    List<Candidate> candidates =
        List.of(
            candidate("a.io.CsvReaderTest"),
            candidate("a.io.CsvWriterTest"),
            candidate("a.ui.WindowTest"));
    FeatureTable table = Features.extract(change, new RunningHistory(), candidates);
    int name = table.names().indexOf("name_similarity");
    int path = table.names().indexOf("path_similarity");

    assertThat(table.value(0, name)).isGreaterThan(table.value(1, name));
    assertThat(table.value(1, name)).isGreaterThan(table.value(2, name));
    assertThat(table.value(1, path)).isGreaterThan(table.value(2, path));
    assertThat(table.value(2, name)).isZero();
  }

  @Test
  void theBeginningOfTheSubjectsNameIsComparedWithTheFilesName() {
    Change change = change("src/main/java/a/StringUtils.java", "src/main/java/a/Other.java");

    assertThat(value("name_prefix", change, "b.StringUtilsTest")).isEqualTo(1);
    assertThat(value("name_prefix", change, "a.TestStringUtils$Nested")).isEqualTo(1);
    assertThat(value("name_prefix", change, "a.StringUtilsTrimTest")).isEqualTo(11 / 15f);
    assertThat(value("name_prefix", change, "a.MyStringUtilsTest")).isZero();
  }

  @Test
  void aTestNamedInTheProjectsCommonWordsIsLessRareAndItsPackageLarger() {
    List<Candidate> candidates =
        List.of(candidate("a.ParserTest"), candidate("a.XmlParserTest"), candidate("b.FooTest"));
    FeatureTable table = Features.extract(change(FOO), new RunningHistory(), candidates);
    int rarity = table.names().indexOf("name_rarity");
    int share = table.names().indexOf("package_share");

    assertThat(table.value(0, rarity)).isLessThan(table.value(1, rarity));
    assertThat(table.value(1, rarity)).isLessThan(table.value(2, rarity));
    assertThat(table.value(0, share)).isEqualTo(2 / 3f);
    assertThat(table.value(2, share)).isEqualTo(1 / 3f);
  }

  @Test
  void testsThatAreToldOnceGiveWhatTestsThatAreToldEachTimeGive() {
    RunningHistory history =
        historyOf(ABuild.number(0).passes("a.ParserTest", "a.XmlParserTest", "b.FooTest"));
    KnownTests known = KnownTests.of(history);
    Change change = change("src/main/java/a/XmlParser.java", "src/main/java/c/Json.java");

    for (String name : List.of("a.ParserTest", "a.XmlParserTest", "c.JsonTest", "a.NewTest")) {
      List<Candidate> candidates = List.of(candidate(name), candidate("b.FooTest"));
      FeatureTable once = Features.extract(change, history, known, candidates);
      FeatureTable each = Features.extract(change, history, candidates);
      assertThat(values(once)).as(name).isEqualTo(values(each));
    }
  }

  private static List<Float> values(FeatureTable table) {
    return IntStream.range(0, table.names().size()).mapToObj(i -> table.value(0, i)).toList();
  }

  @Test
  void aTestThatLooksAtMoreThanOneClassSaysSoInItsName() {
    assertThat(value("broad_test", change(FOO), "a.IntegrationTest")).isEqualTo(1);
    assertThat(value("broad_test", change(FOO), "a.Issue42Test")).isEqualTo(1);
    assertThat(value("broad_test", change(FOO), "a.FooTest")).isZero();
  }

  @Test
  void namesSayNothingWhereNoChangedFileIsKnown() {
    Change unknown = new Change(null, null, null, false, null, NOW, List.of(), "no git");

    for (String feature : List.of("name_prefix", "name_rarity", "broad_test", "package_share")) {
      assertThat(value(feature, unknown, "a.IntegrationTest")).as(feature).isNaN();
    }
  }

  @Test
  void thePackageDistanceIsTheWayThroughThePackageTree() {
    Change change = change("src/main/java/a/b/Foo.java");

    assertThat(value("package_distance", change, "a.b.FooTest")).isZero();
    assertThat(value("package_distance", change, "a.c.FooTest")).isEqualTo(2);
    assertThat(value("package_distance", change, "a.FooTest")).isEqualTo(1);
  }

  @Test
  void filesBelongToTheModuleWhoseArtifactIsCalledLikeTheirDirectory() {
    Change change = change("core/src/main/java/a/Foo.java", "web/src/main/java/a/Web.java");
    List<Candidate> candidates =
        List.of(candidate("g:acme-core", "a.FooTest", -1), candidate("g:other", "a.OTest", -1));
    FeatureTable table = Features.extract(change, new RunningHistory(), candidates);
    int module = table.names().indexOf("same_module");

    assertThat(table.value(0, module)).isEqualTo(0.5f);
    assertThat(table.value(1, module)).isZero();
    assertThat(value("same_module", change, "a.FooTest")).isEqualTo(1);
  }

  @Test
  void aTestThatBrokeWithAFileBeforeIsSuspectedAgain() {
    RunningHistory history = new RunningHistory();
    for (int i = 0; i < 10; i++) {
      ABuild build = ABuild.number(i).changes(i % 2 == 0 ? FOO : "src/main/java/b/Bar.java");
      history.apply((i % 2 == 0 ? build.fails("a.X") : build.passes("a.X")).passes("a.Y").build());
    }

    assertThat(value("file_cofailure", history, "a.X")).isCloseTo(5.5f / 6, within(1e-6f));
    assertThat(value("directory_cofailure", history, "a.X")).isCloseTo(5.5f / 6, within(1e-6f));
    assertThat(value("file_cofailure", change("x/New.java"), history, candidate("a.X")))
        .isEqualTo(0.5f);
    assertThat(value("file_cofailure", history, "a.Y")).isZero();
    assertThat(value("file_failure_rate", history, "a.Y")).isCloseTo(5.5f / 6, within(1e-6f));
  }
}
