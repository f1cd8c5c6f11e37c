package io.foretest.training.change;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKinds;
import io.foretest.change.FileStatus;
import io.foretest.feature.FeatureTable;
import io.foretest.history.BuildInfo;
import io.foretest.history.BuildMode;
import io.foretest.history.RecordedBuild;
import io.foretest.history.RunningHistory;
import io.foretest.history.TestKey;
import io.foretest.history.TestResult;
import io.foretest.history.Verdict;
import io.foretest.training.data.Lesson;
import io.foretest.training.data.TrainingSetReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A bug through the product's own features: the first build of a project, with that change, those
 * tests, and no past.
 *
 * @param lesson one case a test class, in the order of the first mention
 */
record Sample(Bug bug, Lesson lesson) {
  private static final String MODULE = "benchmark:change";

  static Sample of(Bug bug) {
    Map<String, List<Bug.Tested>> byClass = new LinkedHashMap<>();
    bug.tests()
        .forEach(
            test -> byClass.computeIfAbsent(test.className(), c -> new ArrayList<>()).add(test));
    List<TestResult> results = new ArrayList<>();
    byClass.forEach((className, tests) -> results.add(result(className, tests)));
    List<ChangedFile> files = bug.changed().stream().distinct().map(Sample::file).toList();
    TrainingSetReader reader = new TrainingSetReader(new RunningHistory());
    reader.accept(new RecordedBuild(info(bug), true, files, results));
    return new Sample(bug, reader.finish().lessons().get(0));
  }

  /** The same with a feature that is 0 for every test. */
  Sample without(String feature) {
    FeatureTable table = lesson.table();
    float[] values = table.values().clone();
    int width = table.names().size();
    for (int cell = table.names().indexOf(feature); cell < values.length; cell += width) {
      values[cell] = 0;
    }
    FeatureTable masked = new FeatureTable(table.names(), table.candidates(), values);
    return new Sample(bug, new Lesson(lesson.info(), masked, lesson.cases()));
  }

  /**
   * A class that stands more than once failed if any of its runs did. Where the file tells no time,
   * a run takes one second; no feature sees it.
   */
  private static TestResult result(String className, List<Bug.Tested> tests) {
    boolean failed = tests.stream().anyMatch(Bug.Tested::failed);
    double seconds = tests.stream().mapToDouble(Sample::seconds).sum();
    Verdict verdict = failed ? Verdict.FAILED : Verdict.PASSED;
    return new TestResult(new TestKey(MODULE, className), verdict, seconds, 1, -1);
  }

  private static double seconds(Bug.Tested test) {
    return Double.isNaN(test.seconds()) ? 1 : test.seconds();
  }

  private static ChangedFile file(String path) {
    return new ChangedFile(path, null, FileStatus.MODIFIED, FileKinds.of(path), false, 0, 0, 0);
  }

  private static BuildInfo info(Bug bug) {
    return BuildInfo.withoutGit(bug.id(), 0, BuildMode.FULL, "", "", List.of(MODULE));
  }
}
