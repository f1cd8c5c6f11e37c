package io.foretest.history;

import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.evidence.Touches;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds of the past for tests, one an hour, in a few words. */
public final class ABuild {
  public static final long START = 1_700_000_000_000L;
  public static final long HOUR = 3_600_000L;

  private final int number;
  private final List<ChangedFile> files = new ArrayList<>();
  private final List<TestResult> results = new ArrayList<>();
  private BuildMode mode = BuildMode.FULL;
  private boolean changeKnown = true;
  private @Nullable String author;

  private ABuild(int number) {
    this.number = number;
  }

  public static ABuild number(int number) {
    return new ABuild(number);
  }

  public static TestKey test(String className) {
    return new TestKey("g:m", className);
  }

  public static ChangedFile file(String path) {
    FileKind kind = path.contains("src/test/") ? FileKind.TEST_SOURCE : FileKind.MAIN_SOURCE;
    return new ChangedFile(path, null, FileStatus.MODIFIED, kind, false, 3, 1, 1);
  }

  public ABuild mode(BuildMode mode) {
    this.mode = mode;
    return this;
  }

  public ABuild author(String name) {
    author = name;
    return this;
  }

  public ABuild changeUnknown() {
    changeKnown = false;
    return this;
  }

  public ABuild changes(String... paths) {
    for (String path : paths) {
      files.add(file(path));
    }
    return this;
  }

  public ABuild changes(ChangedFile file) {
    files.add(file);
    return this;
  }

  public ABuild passes(String... classNames) {
    return runs(Verdict.PASSED, classNames);
  }

  public ABuild fails(String... classNames) {
    return runs(Verdict.FAILED, classNames);
  }

  public ABuild runs(Verdict verdict, String... classNames) {
    for (String className : classNames) {
      results.add(new TestResult(test(className), verdict, 1, 1, -1));
    }
    return this;
  }

  public ABuild result(String className, Verdict verdict, double seconds, int distance) {
    return result(className, verdict, seconds, distance, Touches.UNKNOWN);
  }

  public ABuild result(
      String className, Verdict verdict, double seconds, int distance, Touches touches) {
    results.add(new TestResult(test(className), verdict, seconds, 1, distance, touches));
    return this;
  }

  public RecordedBuild build() {
    BuildInfo info =
        new BuildInfo(
            "build-" + number,
            START + number * HOUR,
            "c" + number,
            "c" + (number - 1),
            "main",
            false,
            author,
            null,
            null,
            mode,
            "17",
            "Linux",
            List.of("g:m"));
    return new RecordedBuild(info, changeKnown, files, results);
  }

  /** A history that has seen these builds. */
  public static RunningHistory historyOf(ABuild... builds) {
    RunningHistory history = new RunningHistory();
    for (ABuild build : builds) {
      history.apply(build.build());
    }
    return history;
  }
}
